import type { Claim } from '../claims';
import type { Context } from '../context';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import type { NounPhrase } from '../phrases/noun-phrase';
import { couldBeThing, isFact, made, sideOf } from './support';

/** "For each mechanic and job we log the hours": facts of the link between the two. */
export function linkOfLeads(
  id: string,
  clause: Clause,
  owners: readonly NounPhrase[],
  items: readonly Item[],
  context: Context,
): Claim | undefined {
  const [left, right] = owners.flatMap((np) => sideOf(np, context) ?? []);
  if (owners.length !== 2 || !left || !right || [left, right].some((s) => isFact(s.name) || !couldBeThing(s.name)))
    return undefined;
  const facts = items.filter((i) => isFact(i.name) || i.facets.type || i.facets.values);
  if (facts.length * 2 < items.length || !owners[0]?.count?.each) return undefined;
  const link = { left, right, verb: 'have', shape: 'manyToMany', facts: items, weight: 2 } as const;
  return { ...made(id, clause), kind: 'relate', ...link };
}
