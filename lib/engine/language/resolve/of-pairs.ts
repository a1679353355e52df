import type { Claim } from '../claims';

type Relate = Extract<Claim, { kind: 'relate' }>;

/** How far back the two that make the pair may have been named, in claims. */
const NEAR = 8;
const pair = /^(?:(?:such )?(?:pair|pairing|combination)|(?:pair|combination) of .+)$/;

/** "For each pair we note the price": facts of the link between the two that were related last. */
export function ofPairs(said: readonly Claim[]): readonly Claim[] {
  const claims = ofEachOfOther(said);
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

/**
 * "Suppliers deliver articles ... for each article of a supplier we store the price": of an article and a supplier, as
 * both were told to be many of each other before.
 */
function ofEachOfOther(claims: readonly Claim[]): readonly Claim[] {
  let out: Claim[] | undefined;
  for (const [i, link] of claims.entries()) {
    const facts = claims[i - 1];
    if (link.kind !== 'relate' || link.verb !== 'of' || facts?.kind !== 'facts' || facts.span !== link.span) continue;
    if (!/^(?:record-list|passive-record)$/.test(link.pattern) || facts.owner !== link.left.name) continue;
    const both = claims.find(
      (c): c is Relate =>
        c.kind === 'relate' &&
        c !== link &&
        c.left.plural &&
        c.right.plural &&
        /^(?:open|manyToMany)$/.test(c.shape) &&
        c.left.name === link.right.name &&
        c.right.name === link.left.name,
    );
    if (!both) continue;
    out ??= [...claims];
    out[i - 1] = { ...both, pattern: link.pattern, span: link.span, shape: 'manyToMany', facts: facts.items };
    out[i] = { ...both, shape: 'manyToMany' };
  }
  return out ?? claims;
}
