import type { Claim } from '../claims';
import type { Context } from '../context';
import { genericHeads } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { without } from './record-owners';
import { couldBeThing, isFact, made, subjectOfFacts } from './support';

/** "the title, the amount and the date for each order": the order, where the words end with it. */
export function eachBehind(rest: readonly Token[], context: Context): string | undefined {
  const at = rest.findIndex((t, i) => t.lower === 'for' && /^(?:each|every)$/.test(rest[i + 1]?.lower ?? ''));
  const np = at < 1 ? undefined : nounPhraseAt(rest, at + 1);
  if (!np || np.to < rest.length - 1 || isFact(np.name)) return undefined;
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
