import type { Candidate } from './candidate';
import { costOf, rowsFound } from './cost';
import { type KeyShape, startingWith } from './key';
import type { Reading } from './reading';
import type { TableStatistics } from './statistics';
import type { TableFacts } from './table-facts';
import { shapeWords } from './words';

/** So few rows are checked one by one faster than an inverted index is asked. */
const HANDFUL = 200;

/**
 * One index is enough for one reading: of the btrees that would serve it, the one that goes through the fewest rows
 * stays; inverted ones stay unless a btree, made or there, leads to a handful of rows already. The others carry the
 * reason against them.
 */
export function cheapestOf(
  facts: TableFacts,
  stats: TableStatistics,
  reading: Reading,
  all: readonly Candidate[],
): readonly Candidate[] {
  const trees = all.filter((c) => c.method === 'btree' && c.against === undefined);
  const best = leastOf(trees, (c) => costOf(facts, stats, reading, c.shape));
  const few = best && !best.where ? best.shape : handyKey(facts, stats, reading);
  const near = few && rowsFound(facts, stats, reading.access, few) <= HANDFUL ? few : undefined;
  return all.map((candidate) => {
    if (candidate.against !== undefined || candidate === best) return candidate;
    if (candidate.method === 'btree')
      return best ? { ...candidate, against: `${sentence(facts, best.shape)} serves it at less cost.` } : candidate;
    if (near === undefined || candidate.method === 'brin') return candidate;
    return { ...candidate, against: `${sentence(facts, near)} leads to a handful of rows already.` };
  });
}

const sentence = (facts: TableFacts, shape: KeyShape): string => `An index by ${shapeWords(facts, shape)}`;

/** A key that is there, or that a foreign key gets, and that this reading can walk down furthest. */
function handyKey(facts: TableFacts, stats: TableStatistics, { access }: Reading): KeyShape | undefined {
  const shapes = [...facts.keys, ...facts.foreignKeyShapes];
  return leastOf(shapes, (shape) => rowsFound(facts, stats, access, shape));
}

/** The first of those with the lowest cost. */
function leastOf<T>(all: readonly T[], cost: (one: T) => number): T | undefined {
  let least: { readonly one: T; readonly cost: number } | undefined;
  for (const one of all) {
    const itsCost = cost(one);
    if (least === undefined || itsCost < least.cost) least = { one, cost: itsCost };
  }
  return least?.one;
}

/** The key of a constraint or index of the table that starts as the candidate does. */
export const keyThere = (facts: TableFacts, candidate: Candidate): KeyShape | undefined =>
  candidate.method === 'btree' && candidate.where === undefined
    ? facts.keys.find((key) => startingWith(key, candidate.shape) !== undefined)
    : undefined;
