import type { Claim } from './claims';
import type { Context } from './context';
import { lowerOf } from './tokens/token';

const opening =
  /^(?:later(?: on)?|afterwards|after that|in the end|at the end|at the very end|on completion|upon completion|(?:once|when|as soon as) (?:it|they|this|that|the [a-z]+(?: [a-z]+)?) (?:is|are|has been|have been|was|were) (?:finally |fully )?(?:[a-z]+ed|done|over|paid|sold|built|sent|found|known|lost|made|held|met|left)) ?,? /;

/** "Later on we store the mileage": what is told of a thing only afterwards is missing until then. */
export function toldLater(claims: readonly Claim[], { sentence, role }: Context): readonly Claim[] {
  if (role === 'queries') return claims;
  const m = opening.exec(`${lowerOf(sentence.slice(0, 9))} `);
  if (!m) return claims;
  const optional = m[0].replace(/ ,/, '').trim();
  return claims.map((claim) =>
    claim.kind === 'facts' && /^(?:record-list|passive-record|has-list)$/.test(claim.pattern)
      ? {
          ...claim,
          items: claim.items.map((item) =>
            item.facets.required || item.facets.default !== undefined
              ? item
              : { ...item, facets: { ...item.facets, optional: item.facets.optional ?? optional } },
          ),
        }
      : claim,
  );
}
