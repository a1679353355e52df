import type { Claim } from '../claims';
import { doingOf } from '../lexicon/nominals';
import { namesPerson } from '../lexicon/nouns';
import { nameKey } from './names';

/** What is given out for a time comes back. */
const giving = new Set(['rent', 'hire', 'lend', 'loan', 'borrow', 'lease', 'charter', 'book', 'reserve']);
/** Nouns for it whose verb does not give it away. */
const givenOut =
  /(?:^| )(?:loan|rental|hire|lease|charter|booking|reservation|borrowing|renting|lending|checkout|trip|outing)$/;

type Facts = Extract<Claim, { kind: 'facts' }>;

/**
 * "Guests hire boats. When a boat comes back we note the hours": facts of the hire, which the text tells of as a thing or
 * as a doing; of the boat where it tells of none.
 */
export function withReturned(claims: readonly Claim[]): readonly Claim[] {
  if (!claims.some((c) => c.kind === 'facts' && c.returned)) return claims;
  return claims.map((c) => (c.kind === 'facts' && c.returned ? ofGiving(c, claims) : c));
}

function ofGiving(claim: Facts, claims: readonly Claim[]): Claim {
  if (isGiving(claim.owner)) return claim;
  const named = claims.find((c) => c !== claim && namesGiving(c, claim.owner));
  const name = named && nameOf(named);
  if (name !== undefined) return { ...claim, owner: name };
  const thing = nameKey(claim.owner);
  for (const c of claims) {
    const doing = doingIn(c);
    if (!doing || !giving.has(doing.verb) || !doing.who.some((p) => nameKey(p) === thing)) continue;
    if (!doing.who.some(namesPerson)) continue;
    const { pattern, span, items } = claim;
    const participants = doing.who.map((p) => ({ name: p, plural: false }));
    return {
      pattern,
      span,
      kind: 'event',
      name: loaned.test(doing.verb) ? 'loan' : doingOf(doing.verb),
      participants,
      items,
      weight: 3,
    };
  }
  return claim;
}

/** Who or what takes part in a doing, and its verb. */
function doingIn(c: Claim): { readonly verb: string; readonly who: readonly string[] } | undefined {
  if (c.kind === 'act') return { verb: c.verb, who: c.participants };
  return c.kind === 'relate' ? { verb: c.verb, who: [c.left.name, c.right.name] } : undefined;
}

const loaned = /^(?:borrow|lend|loan)$/;

const isGiving = (name: string): boolean => givenOut.test(name);

/** The claim tells of a rental, a loan or the like that owns something or refers to something. */
function namesGiving(claim: Claim, thing: string): boolean {
  const name = nameOf(claim);
  return name !== undefined && isGiving(name) && nameKey(name) !== nameKey(thing);
}

const nameOf = (claim: Claim): string | undefined =>
  claim.kind === 'facts'
    ? claim.owner
    : claim.kind === 'event'
      ? claim.name
      : claim.kind === 'relate'
        ? ([claim.left.name, claim.right.name].find(isGiving) ?? claim.left.name)
        : undefined;
