import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import type { Context } from '../context';
import { typeByEnding } from '../lexicon/attribute-types';
import { genericHeads } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { kindOfInformation, without } from './record-owners';
import { couldBeThing, isFact, made, subjectOfFacts } from './support';

/** "the title, the amount and the date for each order": the order, where the words end with it. */
export function eachBehind(rest: readonly Token[], context: Context): string | undefined {
  const at = rest.findIndex(
    (t, i) => /^(?:for|on|in|at)$/.test(t.lower) && /^(?:each|every)$/.test(rest[i + 1]?.lower ?? ''),
  );
  const np = at < 1 ? undefined : nounPhraseAt(rest, at + 1);
  if (!np || np.to < rest.length - 1 || isFact(np.name)) return undefined;
  // "the plot number, the soil and the crop planted on each plot": named after it.
  const first = rest[0]?.tag === 'det' ? rest[1] : rest[0];
  if (rest[at]?.lower !== 'for' && first?.lower !== np.head) return undefined;
  const owner = subjectOfFacts(np, context);
  return owner !== undefined && couldBeThing(owner) ? owner : undefined;
}

/** "the details of each dish and the status of the meal": each of them is told of another thing. */
export function eachPossessed(id: string, clause: Clause, list: readonly Item[]): readonly Claim[] | undefined {
  const owners = new Set(list.map((i) => i.possessor));
  if (list.length < 2 || owners.size < 2 || owners.has(undefined)) return undefined;
  if (!list.every((i) => isFact(i.name) || genericHeads.has(i.name))) return undefined;
  const base = made(id, clause);
  return list.flatMap((item): readonly Claim[] => {
    const owner = item.possessor as string;
    if (!couldBeThing(owner) || isFact(owner)) return [];
    return genericHeads.has(item.name)
      ? [{ ...base, kind: 'mention', name: owner, weight: 1.5 }]
      : [{ ...base, kind: 'facts', owner, items: [without(item)], weight: 1.5 }];
  });
}

/**
 * "the title and length of each advert, as well as the phone number of sponsors": the facts by the things they are told
 * of, each of which comes behind its own. undefined where all are of one, or one is of nobody.
 */
export function dividedAmong(list: readonly Item[]): ReadonlyMap<string, readonly Item[]> | undefined {
  const out = new Map<string, Item[]>();
  let waiting: Item[] = [];
  for (const item of list) {
    const told = item.possessor === undefined ? ofSeveral(item) : { owner: item.possessor, item: without(item) };
    waiting.push(told?.item ?? item);
    if (!told) continue;
    out.set(told.owner, [...(out.get(told.owner) ?? []), ...waiting]);
    waiting = [];
  }
  const both = ofAllNamed(out, waiting);
  if (both) return both;
  const owners = [...out.keys()];
  if (owners.length < 2 || waiting.some((i) => !i.name.includes(' of ')) || !owners.every(couldOwnFacts))
    return undefined;
  const told = (i: Item): boolean => isFact(i.name) || kindOfInformation.test(i.name);
  return [...out.values()].every((items) => items.filter(told).length * 2 > items.length) ? out : undefined;
}

/** "the names and phones of nurses and porters": of the porters as well. */
function ofAllNamed(
  told: ReadonlyMap<string, readonly Item[]>,
  others: readonly Item[],
): ReadonlyMap<string, readonly Item[]> | undefined {
  const [first] = [...told];
  if (
    !first ||
    told.size > 1 ||
    others.length === 0 ||
    !others.every((i) => (i.plural || manyAlready.test(i.name)) && !isFact(i.name))
  )
    return undefined;
  const [owner, items] = first;
  if (![owner, ...others.map((i) => i.name)].every(couldOwnFacts) || !items.every((i) => isFact(i.name)))
    return undefined;
  return new Map([owner, ...others.map((i) => i.name)].map((name) => [name, items]));
}

/** Rooms and guests are counts elsewhere. */
const couldOwnFacts = (name: string): boolean =>
  couldBeThing(name) && (!isFact(name) || /^(?:integer|text)$/.test(typeByEnding(name)?.type ?? ''));

const manyAlready = /(?:^| )(?:staff|personnel|equipment|goods|people)$/;

/** "phone number of sponsors": a fact of each of them. */
function ofSeveral(item: Item): { readonly owner: string; readonly item: Item } | undefined {
  const [, fact = '', plural = ''] = /^(.+?) of (.+)$/.exec(item.name) ?? [];
  const owner = singular(plural);
  const several = owner !== plural || manyAlready.test(plural);
  if (!(isFact(singular(fact)) || kindOfInformation.test(fact)) || item.count || !several) return undefined;
  return { owner, item: { ...item, name: singular(fact), plural: false } };
}
