import type { AccessPattern, TableAccess } from '../model/access-pattern';
import type { Brief } from '../model/design';

/**
 * The patterns with the person's own shares of rows left out. A share holds for the fixed filters of the pattern's
 * first table that has any; shares outside 0 to 1 are not taken.
 */
export function withExcludes(
  patterns: readonly AccessPattern[],
  excludes: Brief['excludes'],
): readonly AccessPattern[] {
  if (!excludes) return patterns;
  return patterns.map((pattern) => {
    const share = Object.hasOwn(excludes, pattern.id) ? excludes[pattern.id] : undefined;
    const target = pattern.accesses.find((a) => a.fixed.length > 0)?.table;
    if (share === undefined || !(share >= 0 && share <= 1) || target === undefined) return pattern;
    const accesses = pattern.accesses.map((a) => (a.table === target ? leavingOut(a, share) : a));
    return { ...pattern, accesses };
  });
}

const leavingOut = (access: TableAccess, share: number): TableAccess => ({
  ...access,
  fixed: access.fixed.map((filter) => ({ ...filter, excludes: share })),
});
