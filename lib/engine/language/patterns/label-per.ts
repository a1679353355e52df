import type { Claim } from '../claims';
import type { Context } from '../context';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { labelName } from './label-name';
import { couldBeThing, isFact, mostlyFacts } from './support';

/** "Repairs per bike: date, price": a list of things of which each belongs to one of those. */
export function labelPer(
  id: string,
  context: Context,
  label: readonly Token[],
  body: readonly Token[],
): readonly Claim[] | undefined {
  const at = label.findIndex(
    (t, i) => i > 0 && (t.lower === 'per' || (t.lower === 'for' && label[i + 1]?.lower === 'each')),
  );
  const np = at < 0 ? undefined : nounPhraseAt(label, at + 1);
  const name = at < 0 ? undefined : labelName(label.slice(0, at));
  if (!np || np.to < label.length || np.pronoun || name === undefined || !couldBeThing(np.name) || isFact(np.name))
    return undefined;
  const { items } = itemsOf(body);
  // "sensor readings per house: humidity, measured at": several of them with several facts are things.
  const several = /[^s]s$/.test(label[at - 1]?.lower ?? '') && items.filter((i) => isFact(i.name)).length > 1;
  if (!couldBeThing(name) || !(several || (!isFact(name) && mostlyFacts(items)))) return undefined;
  const base = { pattern: id, span: context.sentenceSpan };
  const right = { name: np.name, plural: false, count: { max: 1 as const } };
  return [
    { ...base, kind: 'facts', owner: name, items, weight: 3 },
    { ...base, kind: 'relate', left: { name, plural: true }, right, verb: 'belong', shape: 'manyToOne', weight: 2 },
  ];
}
