import type { Claim } from '../claims';
import { namesPerson } from '../lexicon/nouns';
import { keyBase, nameKey } from './names';

/** People whose particulars something else carries: "an order has customer information" is an order of a customer. */
const carried =
  /^(customer|client|patient|student|member|supplier|employee|user|passenger|guest|tenant) (?:information|info|details?)$/;

/**
 * The people whose keys stand among the facts of something else and who do something, or of whom it carries all that is known: "orders include a user id" where
 * users browse and buy. What refers to them needs a row of theirs.
 */
export function peopleByKey(claims: readonly Claim[]): ReadonlySet<string> {
  const keyed = new Set<string>();
  const by = new Map<string, string>();
  const acting = new Set<string>();
  for (const claim of claims) {
    if (claim.kind === 'act') for (const name of claim.participants) acting.add(nameKey(name));
    if (claim.kind === 'relate') acting.add(nameKey(claim.left.name)).add(nameKey(claim.right.name));
    if (claim.kind === 'query' && claim.subject !== undefined) acting.add(nameKey(claim.subject));
    if (claim.kind !== 'facts' && claim.kind !== 'event') continue;
    const owner = nameKey(claim.kind === 'facts' ? claim.owner : claim.name);
    for (const item of claim.items) {
      const about = carried.exec(item.name)?.[1];
      if (about !== undefined && about !== owner && !owner.startsWith(`${about} `)) {
        keyed.add(about);
        acting.add(about);
      }
      const base = keyBase(item.name);
      const key = base === undefined ? '' : nameKey(base);
      if (key === owner || !namesPerson(key)) continue;
      keyed.add(key);
      // Whom two things refer to is somebody, whatever they do.
      if (/ id$/.test(item.name) && (by.get(key) ?? owner) !== owner) acting.add(key);
      by.set(key, owner);
    }
  }
  return new Set([...keyed].filter((key) => acting.has(key)));
}
