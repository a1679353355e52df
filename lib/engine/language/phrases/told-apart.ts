import { typeByEnding } from '../lexicon/attribute-types';
import type { Facets } from './facets';
import type { Item } from './item';

const typed = (name: string): Facets => {
  const type = typeByEnding(name)?.type;
  return type === undefined ? {} : { type };
};

/** "the price per adult and the price per child": two facts of one name are told apart by what they are for. */
export function apart(said: readonly Item[]): readonly Item[] {
  if (said.length < 2) return said;
  const items = inPairs(ofEach(said));
  if (!items.some((i) => i.per !== undefined)) return items;
  return items.map((item) =>
    item.per !== undefined && items.some((other) => other !== item && other.name === item.name)
      ? { ...item, name: `${item.name} per ${item.per}`, facets: { ...typed(item.name), ...item.facets } }
      : item,
  );
}

/** "several dishes, with the position and price of each": facts of each of them in the whole. */
function ofEach(items: readonly Item[]): readonly Item[] {
  const [first, ...rest] = items;
  const last = rest[rest.length - 1];
  if (!first || last?.possessor !== 'each' || first.count?.max !== 'many' || first.linkFacts) return items;
  return [{ ...first, linkFacts: rest.map(({ possessor: _, ...item }) => item) }];
}

const before = /^(?:old|previous|former|original) (.+)$/;
const doing = /^[a-z]+(?:ing|ed) (.+)$/;

/** "the old pond, the new pond", "the reviewing and the reviewed club": two of one kind, told apart by their first word. */
function inPairs(items: readonly Item[]): readonly Item[] {
  const old = items.map((i) => before.exec(i.name)?.[1]);
  const done = items.map((i) => doing.exec(i.name)?.[1]);
  if (old.every((n) => n === undefined) && done.every((n) => n === undefined)) return items;
  return items.map((item, i) => {
    // The word "new" is no part of a name by itself.
    if (old.includes(item.name)) return { ...item, name: `new ${item.name}`, paired: true };
    const other = old[i] ?? done[i];
    const pair =
      other !== undefined && items.some((x, k) => k !== i && (x.name === other || (old[k] ?? done[k]) === other));
    return pair ? { ...item, paired: true } : item;
  });
}
