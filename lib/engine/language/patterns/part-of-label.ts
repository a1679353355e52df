import type { Context } from '../context';
import { typeByEnding } from '../lexicon/attribute-types';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { type Token, withoutStop } from '../tokens/token';
import type { RuleClaim } from './rule-pattern';
import { couldBeThing, isFact, mostlyFacts, sideOf } from './support';

/** "Photos of an inspection: URL and caption", "Contacts at a customer: name, email": the facts of a part, and its whole. */
export function partOfLabel(
  label: readonly Token[],
  body: readonly Token[],
  context: Context,
): readonly RuleClaim[] | undefined {
  const at = label.findIndex((t) => t.tag === 'prep');
  if (at < 1 || !/^(?:of|at|by|for|from|in|on|to|with)$/.test(label[at]?.lower ?? '')) return undefined;
  const head = nounPhraseAt(label.slice(0, at), 0);
  const whole = nounPhraseAt(label, at + 1);
  const one = /^(?:an?|each|every|the|one)$/.test(label[at + 1]?.lower ?? '');
  if (!head?.plural || head.to !== at || !whole || !one || whole.to !== label.length || whole.plural) return undefined;
  const right = sideOf(whole, context);
  const { items } = itemsOf(withoutStop(body));
  // A photo or a contact may be a fact of something; several of them with facts of their own are things.
  const part = /^(?:undefined|text)$/.test(`${typeByEnding(head.name)?.type}`) && couldBeThing(head.name);
  const things = part && couldBeThing(whole.name) && !isFact(whole.name);
  if (!right || !things || items.length < 2 || !mostlyFacts(items)) return undefined;
  return [
    { kind: 'facts', owner: head.name, items, weight: 3 },
    { kind: 'relate', left: { name: head.name, plural: true }, right, verb: 'of', shape: 'manyToOne', weight: 1.5 },
  ];
}
