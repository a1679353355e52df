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
  if (!couldBeThing(name) || isFact(name) || items.length === 0 || !mostlyFacts(items)) return undefined;
  const base = { pattern: id, span: context.sentenceSpan };
  const right = { name: np.name, plural: false, count: { max: 1 as const } };
  return [
    { ...base, kind: 'facts', owner: name, items, weight: 3 },
    { ...base, kind: 'relate', left: { name, plural: true }, right, verb: 'belong', shape: 'manyToOne', weight: 2 },
  ];
}
