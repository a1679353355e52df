import type { Claim } from '../claims';
import { KEY_TO } from '../patterns/key-to';
import type { Item } from '../phrases/item';
import { nameKey } from './names';

/** "The planter ID is associated with the employee table": the key refers to it wherever a list names it. */
export function withKeysTold(claims: readonly Claim[]): readonly Claim[] {
  const told = new Map<string, string>();
  for (const claim of claims)
    if (claim.kind === 'facts' && claim.pattern === KEY_TO)
      for (const { name, facets } of claim.items)
        if (facets.reference !== undefined) told.set(nameKey(name), facets.reference);
  if (told.size === 0) return claims;
  const listed = new Set<string>();
  for (const claim of claims) {
    if (claim.kind !== 'relate' || !claim.facts) continue;
    // What is kept of two things refers to both.
    const ends = [claim.left.name, claim.right.name].map(nameKey);
    for (const [key, to] of told) if (ends.includes(nameKey(to))) listed.add(key);
  }
  const out = claims.map((claim) => {
    if (claim.kind !== 'facts' || claim.pattern === KEY_TO) return claim;
    const items = claim.items.map((item) => referring(item, claim.owner, told, listed));
    return items.every((item, i) => item === claim.items[i]) ? claim : { ...claim, items };
  });
  return out.filter(
    (c) =>
      c.kind !== 'facts' ||
      c.pattern !== KEY_TO ||
      !c.items.some((i) => i.facets.reference !== undefined && listed.has(nameKey(i.name))),
  );
}

function referring(item: Item, owner: string, told: ReadonlyMap<string, string>, listed: Set<string>): Item {
  const to = told.get(nameKey(item.name));
  if (to === undefined || nameKey(to) === nameKey(owner)) return item;
  listed.add(nameKey(item.name));
  return item.facets.reference === undefined ? { ...item, facets: { ...item.facets, reference: to } } : item;
}
