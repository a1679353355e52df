import { type Candidate, gainOf } from './candidate';
import { costOf, type Keyed, rowsFound, scanCost, searchCost } from './cost';
import { type KeyShape, startingWith } from './key';
import type { Reading } from './reading';
import type { TableStatistics } from './statistics';
import type { TableFacts } from './table-facts';
import { shapeWords } from './words';

/** So few rows, or so small a part of them, are checked one by one faster than an inverted index is asked. */
const HANDFUL = 200;
const FEW = 1 / 200;

/**
 * One index is enough for one reading: of the btrees that would serve it, the one that goes through the fewest rows
 * stays; inverted ones stay unless a btree, made or there, leads to fewer rows than they would. The others carry the
 * reason against them, those that stay what they gain.
 */
export function cheapestOf(
  facts: TableFacts,
  stats: TableStatistics,
  reading: Reading,
  all: readonly Candidate[],
): readonly Candidate[] {
  if (all.length === 0) return all;
  const cost = (index: Keyed) => costOf(facts, stats, reading, index);
  const trees = all.filter((c) => c.method === 'btree' && c.against === undefined);
  const best = leastOf(trees, cost);
  const there = handyKey(facts, stats, reading);
  const without = Math.min(scanCost(facts, stats, reading), there ? cost({ shape: there }) : Number.POSITIVE_INFINITY);
  const few = best && !best.where ? best.shape : there;
  const searched = Math.max(HANDFUL, stats.rows * FEW);
  const near = few && rowsFound(facts, stats, reading, { shape: few }) <= searched ? few : undefined;
  const gaining = (candidate: Candidate, itsCost: number): Candidate => ({
    ...candidate,
    gain: gainOf(reading.pattern, without - itsCost),
  });
  return all.map((candidate) => {
    if (candidate.against !== undefined) return candidate;
    if (candidate === best) return gaining(candidate, cost(candidate));
    if (candidate.method === 'btree')
      return best ? { ...candidate, against: `${sentence(facts, best.shape)} serves it at less cost.` } : candidate;
    if (near === undefined || candidate.method === 'brin') return gaining(candidate, searchCost(stats));
    return { ...candidate, against: `${sentence(facts, near)} leads to few rows already.` };
  });
}

const sentence = (facts: TableFacts, shape: KeyShape): string => `An index by ${shapeWords(facts, shape)}`;

/** A key that is there, or that a foreign key gets, and that this reading can walk down furthest. */
function handyKey(facts: TableFacts, stats: TableStatistics, reading: Reading): KeyShape | undefined {
  const shapes = [...facts.keys, ...facts.foreignKeyShapes];
  return leastOf(shapes, (shape) => rowsFound(facts, stats, reading, { shape }));
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
