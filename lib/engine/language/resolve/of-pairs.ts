import type { Claim } from '../claims';

type Relate = Extract<Claim, { kind: 'relate' }>;

/** How far back the two that make the pair may have been named, in claims. */
const NEAR = 8;
const pair = /^(?:(?:such )?(?:pair|pairing|combination)|(?:pair|combination) of .+)$/;

/** "For each pair we note the price": facts of the link between the two that were related last. */
export function ofPairs(claims: readonly Claim[]): readonly Claim[] {
  if (!claims.some((c) => c.kind === 'facts' && pair.test(c.owner))) return claims;
  // "A ticket has several pairs of shoes": a pair is a thing of its own.
  if (claims.some((c) => c.kind === 'relate' && (pair.test(c.left.name) || pair.test(c.right.name)))) return claims;
  return claims.map((claim, i) => {
    if (claim.kind !== 'facts' || !pair.test(claim.owner)) return claim;
    const before = claims
      .slice(Math.max(0, i - NEAR), i)
      .reverse()
      .find((c): c is Relate => c.kind === 'relate' && c.left.name !== c.right.name);
    if (!before) return claim;
    return { ...before, pattern: claim.pattern, span: claim.span, shape: 'manyToMany', facts: claim.items };
  });
}
