import type { AccessPattern } from '../model/access-pattern';
import type { AccessPatternId } from '../model/ids';

/** The patterns with the person's own shares: what a pattern's fixed filters leave out, 0 to 1, by pattern. */
export function withExcludes(
  patterns: readonly AccessPattern[],
  excludes: Readonly<Record<AccessPatternId, number>> = {},
): readonly AccessPattern[] {
  if (Object.keys(excludes).length === 0) return patterns;
  return patterns.map((pattern) => {
    const share = Object.hasOwn(excludes, pattern.id) ? excludes[pattern.id] : undefined;
    return share === undefined ? pattern : excluding(pattern, Math.min(1, Math.max(0, share)));
  });
}

const excluding = (pattern: AccessPattern, share: number): AccessPattern => ({
  ...pattern,
  accesses: pattern.accesses.map((access) => ({
    ...access,
    fixed: access.fixed.map((filter) => ({ ...filter, excludes: share })),
  })),
});
