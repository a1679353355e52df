import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import type { Draft, DraftEntity } from './draft';
import { addAttribute, sameAttribute } from './facts';
import { attributeByStems } from './moments';
import { nameKey } from './names';

/** "Passengers are searched by passport number": the fact exists, even where no list names it. */
export function addLookedUp(draft: Draft, claim: Extract<Claim, { kind: 'query' }>): void {
  const target = claim.target === undefined ? undefined : draft.lookup(claim.target);
  if (!target) return;
  for (const said of claim.keys ?? []) {
    const key = said.replace(/ (?:prefix|beginning|start)$/, '');
    if (
      typeByEnding(key) === undefined ||
      known(target, key) ||
      attributeByStems(target, key) !== undefined ||
      draft.lookup(key) ||
      belongsElsewhere(draft, target, key)
    )
      continue;
    addAttribute(target, { name: key, plural: false, facets: {}, span: claim.span }, claim.pattern);
  }
}

/** "Loans by city", where the city is that of the branch. */
const belongsElsewhere = (draft: Draft, entity: DraftEntity, key: string): boolean =>
  !/^(?:name|title|number|code|date|time|status|type|email|phone|phone number|id|amount|price)$/.test(key) &&
  [...draft.entities.values()].some((e) => e !== entity && e.attributes.has(nameKey(key)));

/** Exactly this fact, or one whose name it ends: a last name is not the name. */
const known = (entity: DraftEntity, key: string): boolean =>
  entity.attributes.has(sameAttribute(entity, key)) ||
  [...entity.attributes.keys()].some((k) => k.endsWith(` ${nameKey(key)}`) || k.startsWith(`${nameKey(key)} `));
