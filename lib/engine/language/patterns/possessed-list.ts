import type { Claim } from '../claims';
import type { Context } from '../context';
import { genericHeads, namesPerson } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import type { NounPhrase } from '../phrases/noun-phrase';
import { kindOfInformation, without } from './record-owners';
import { couldBeThing, isFact, isOrganisation, made, sideOf, subjectOfFacts } from './support';

/** "the owner's name, address and phone": all belong to the possessor of the first. */
export function possessedList(
  id: string,
  clause: Clause,
  first: NounPhrase,
  list: readonly Item[],
  context: Context,
): readonly Claim[] | undefined {
  const holder = first.possessor;
  if (!holder) return undefined;
  const owner = subjectOfFacts(holder, context);
  if (!owner) return undefined;
  const only = list.length === 1 ? list[0] : undefined;
  if (only && kindOfInformation.test(only.name))
    return [{ ...made(id, clause), kind: 'facts', owner, items: [without(only)], weight: 1.5 }];
  if (genericHeads.has(first.head) && list.length === 1) {
    const inside = first.note ? itemsOf(first.note).items : [];
    return inside.length > 0
      ? [{ ...made(id, clause), kind: 'facts', owner, items: inside, weight: 2.5 }]
      : [{ ...made(id, clause), kind: 'mention', name: owner, weight: 1.5 }];
  }
  const items = list.map((item) => (item.possessor === owner ? without(item) : item));
  if (items.length === 1 && items[0] && !isFact(items[0].name) && couldBeThing(items[0].name)) {
    const side = sideOf(holder, context);
    const name = items[0].name;
    return side
      ? [{ ...made(id, clause), kind: 'event', name, participants: [side], items: [], weight: 1.5 }]
      : undefined;
  }
  const teller = clause.subjects[0] && tellerOf(clause.subjects[0], context);
  const at = teller === undefined ? -1 : items.findIndex((i, n) => n > 0 && /^(?:the|an?)$/.test(i.determiner ?? ''));
  if (teller !== undefined && at > 0)
    return [
      { ...made(id, clause), kind: 'facts', owner, items: items.slice(0, at), weight: 2.5, beside: teller },
      { ...made(id, clause), kind: 'facts', owner: teller, items: items.slice(at), weight: 3 },
    ];
  const beside = context.topic === undefined ? {} : { beside: context.topic };
  return [{ ...made(id, clause), kind: 'facts', owner, items, weight: 2.5, ...beside }];
}

/** "An order stores the buyer's name, the total and ...": what tells of somebody in passing, and has the rest itself. */
function tellerOf(np: NounPhrase, context: Context): string | undefined {
  if (np.pronoun || np.plural || isOrganisation(np) || !/^(?:an?|each|every|the)$/.test(np.determiner ?? ''))
    return undefined;
  const name = sideOf(np, context)?.name;
  return name !== undefined && couldBeThing(name) && !isFact(name) && !namesPerson(name) ? name : undefined;
}
