import type { Claim } from '../claims';
import { namesPerson } from '../lexicon/nouns';
import { nameKey } from './names';

type Facts = Extract<Claim, { kind: 'facts' }>;

/** More facts than these make a table of whoever they are of. */
const FEW = 2;
/** More than these where all only tell who somebody is and how to reach him. */
const MANY = 4;
const contact =
  /^(?:(?:first |last |full )?name|e-?mail(?: address)?|phone(?: number)?|telephone(?: number)?|address)$/;

/**
 * The claims with the facts of a person who is named only to say whose they are given to what the text is about there: in
 * "A ticket has a price. The buyer's email is kept", where no buyer is told of otherwise, the ticket has a buyer email.
 */
export function withPassing(claims: readonly Claim[]): readonly Claim[] {
  if (!claims.some((c) => c.kind === 'facts' && c.beside !== undefined)) return claims;
  const told = timesTold(claims);
  return claims.map((claim) => {
    if (claim.kind !== 'facts' || claim.beside === undefined || !inPassing(claim, told)) return claim;
    const items = claim.items.map((item) => ({ ...item, name: `${claim.owner} ${item.name}` }));
    return { ...claim, owner: claim.beside, items, weight: 1 };
  });
}

const inPassing = ({ owner, beside, items }: Facts, told: ReadonlyMap<string, number>): boolean =>
  (items.length <= FEW || (items.length <= MANY && items.every((i) => contact.test(i.name)))) &&
  owner !== beside &&
  namesPerson(nameKey(owner)) &&
  (told.get(nameKey(owner)) ?? 0) < 2;

/** How often each name is told of, by its key. */
function timesTold(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const name of claims.flatMap(namesIn)) out.set(nameKey(name), (out.get(nameKey(name)) ?? 0) + 1);
  return out;
}

function namesIn(claim: Claim): readonly string[] {
  switch (claim.kind) {
    case 'facts':
      return [claim.owner, ...claim.items.flatMap((i) => [i.name, i.facets.reference ?? ''])];
    case 'mention':
      return [claim.name];
    case 'relate':
      return [claim.left.name, claim.right.name];
    case 'event':
      return [claim.name, ...claim.participants.map((p) => p.name)];
    case 'kinds':
      return [claim.of, ...claim.kinds];
    case 'alias':
      return [claim.name, claim.of];
    case 'act':
      return claim.participants;
    case 'lifecycle':
      return [claim.parent, claim.child ?? ''];
    default:
      return [];
  }
}
