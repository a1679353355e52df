import type { Context } from '../context';
import { typeByEnding } from '../lexicon/attribute-types';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { type Token, withoutStop } from '../tokens/token';
import type { RuleClaim } from './rule-pattern';
import { couldBeThing, isFact, mostlyFacts, sideOf } from './support';
import { happens } from './tied-to';

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
  if (!head || head.to !== at || !whole || whole.to !== label.length) return undefined;
  const { items } = itemsOf(withoutStop(body));
  const happening = happeningTo(head, whole, items);
  if (happening) return happening;
  if (!head.plural || !one || whole.plural) return undefined;
  const right = sideOf(whole, context);
  // A photo or a contact may be a fact of something; several of them with facts of their own are things.
  const part = /^(?:undefined|text)$/.test(`${typeByEnding(head.name)?.type}`) && couldBeThing(head.name);
  const things = part && couldBeThing(whole.name) && !isFact(whole.name);
  if (!right || !things || items.length < 2 || !mostlyFacts(items)) return undefined;
  return [
    { kind: 'facts', owner: head.name, items, weight: 3 },
    { kind: 'relate', left: { name: head.name, plural: true }, right, verb: 'of', shape: 'manyToOne', weight: 1.5 },
  ];
}

/** "Bookings of the guest room: date, tenant": what happens, and what it happens to where that is a thing. */
function happeningTo(head: NounPhrase, whole: NounPhrase, items: readonly Item[]): readonly RuleClaim[] | undefined {
  const listed = items.length > 1 || (items.length === 1 && mostlyFacts(items));
  if (!head.plural || !listed || !happens(head.name) || isFact(head.name)) return undefined;
  if (whole.pronoun) return undefined;
  const own = items.some((i) => i.name === whole.name) || !couldBeThing(whole.name);
  const left = { name: head.name, plural: true };
  const right = { name: whole.name, plural: whole.plural };
  const facts: RuleClaim = { kind: 'facts', owner: head.name, items, weight: 3 };
  return own ? [facts] : [facts, { kind: 'relate', left, right, verb: 'of', shape: 'manyToOne', weight: 0.3 }];
}
