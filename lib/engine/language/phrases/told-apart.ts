import { typeByEnding } from '../lexicon/attribute-types';
import type { Facets } from './facets';
import type { Item } from './item';

const typed = (name: string): Facets => {
  const type = typeByEnding(name)?.type;
  return type === undefined ? {} : { type };
};

/** "the price per adult and the price per child": two facts of one name are told apart by what they are for. */
export function apart(items: readonly Item[]): readonly Item[] {
  if (!items.some((i) => i.per !== undefined)) return items;
  return items.map((item) =>
    item.per !== undefined && items.some((other) => other !== item && other.name === item.name)
      ? { ...item, name: `${item.name} per ${item.per}`, facets: { ...typed(item.name), ...item.facets } }
      : item,
  );
}
