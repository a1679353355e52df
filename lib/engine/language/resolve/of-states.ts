import type { Claim } from '../claims';
import { adjectives } from '../lexicon/adjectives';
import { verbForms } from '../lexicon/verbs';
import { nameKey } from './names';

type Facts = Extract<Claim, { kind: 'facts' }>;

/** "Rejected offers have a reason": a fact of offers that only some of them have, where offers are things with facts of their own. */
export function ofStates(claims: readonly Claim[]): readonly Claim[] {
  const owners = new Set(
    claims.filter((c): c is Facts => c.kind === 'facts' && c.weight >= 1.5).map((c) => nameKey(c.owner)),
  );
  return claims.map((claim) => {
    if (claim.kind !== 'facts' || claim.pattern !== 'has-list') return claim;
    const blank = claim.owner.indexOf(' ');
    const state = claim.owner.slice(0, Math.max(0, blank));
    const thing = claim.owner.slice(blank + 1);
    const some = isState(state) || (isSort(state) && claim.items.length < 3);
    if (blank < 0 || !some || !owners.has(nameKey(thing)) || elsewhere(claims, claim)) return claim;
    const optional = `only ${state} ones have it`;
    return {
      ...claim,
      owner: thing,
      items: claim.items.map((item) => ({
        ...item,
        facets: { ...item.facets, optional: item.facets.optional ?? optional },
      })),
    };
  });
}

const isState = (word: string): boolean => {
  const form = verbForms.get(word)?.form;
  return form === 'participle' || (form === undefined && /[a-z]{3}ed$/.test(word));
};

/** "regular clients", "company customers": some of them, by what they are like. */
const isSort = (word: string): boolean => sorts.test(word) || adjectives.has(word);
const sorts =
  /^(?:company|business|corporate|private|trade|regular|frequent|loyal|new|senior|junior|adult|foreign|external|internal|premium|gold|silver|vip|professional|commercial|public|institutional|associate|honorary|temporary|permanent|seasonal|retired|former)$/;

/** What is related or named by itself as well is a thing of its own: scheduled flights, registered users. */
const elsewhere = (claims: readonly Claim[], facts: Facts): boolean =>
  claims.some(
    (c) =>
      c !== facts &&
      ((c.kind === 'relate' && (c.left.name === facts.owner || c.right.name === facts.owner)) ||
        ((c.kind === 'facts' || c.kind === 'mention') &&
          (c.kind === 'facts' ? c.owner : c.name) === facts.owner &&
          c.span.start !== facts.span.start)),
  );
