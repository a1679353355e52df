import type { Item } from '../phrases/item';
import { couldBeThing, isFact } from './support';

/** "A club has several teams with a name, a colour and a coach": all of them facts of a team. */
export function ofSeveral(items: readonly Item[]): readonly Item[] {
  const [first, ...others] = items;
  const [fact, more] = first?.linkFacts ?? [];
  if (!first?.linkFacts || !fact || more || others.length === 0 || first.count?.max !== 'many') return items;
  const plain = (i: Item): boolean => !i.plural && i.count === undefined && i.possessor === undefined && !i.linkFacts;
  if (!isFact(fact.name) || !couldBeThing(first.name) || !others.every(plain) || !others.some((i) => isFact(i.name)))
    return items;
  const { linkFacts, ...bare } = first;
  const all = [...linkFacts, ...others];
  // "several ingredients with an amount and a unit": told of the two together, as nothing tells one from another.
  const told = all.some((i) => /(?:^| )(?:name|title|number|code|phone|e-?mail)$/.test(i.name));
  return [told ? { ...bare, own: all } : { ...first, linkFacts: all }];
}
