import { type Candidate, gainOf } from './candidate';
import { costOf, type Keyed, rowsFound, scanCost, searchCost } from './cost';
import { type KeyShape, startingWith, tokensOf } from './key';
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
  const nearly = few && { shape: few, rows: rowsFound(facts, stats, reading, { shape: few }) };
  const gaining = (candidate: Candidate, itsCost: number): Candidate => ({
    ...candidate,
    gain: gainOf(reading.pattern, without - itsCost),
  });
  return all.map((candidate) => {
    if (candidate.against !== undefined) return candidate;
    if (candidate === best) return gaining(candidate, cost(candidate));
    if (candidate.method === 'btree')
      return best ? { ...candidate, against: `${sentence(facts, best.shape)} serves it at less cost.` } : candidate;
    const within = searchedRows(facts, stats, reading, candidate);
    if (!nearly || candidate.method === 'brin' || nearly.rows > Math.max(HANDFUL, within * FEW))
      return gaining(candidate, searchCost(within));
    return { ...candidate, against: `${sentence(facts, nearly.shape)} leads to few rows already.` };
  });
}

/** The rows an inverted index or one of ranges is asked among: those its plain columns leave. */
function searchedRows(
  facts: TableFacts,
  stats: TableStatistics,
  reading: Reading,
  { method, shape }: Candidate,
): number {
  const plain = method === 'gist' ? shape.slice(0, -1) : [];
  return plain.length > 0 ? rowsFound(facts, stats, reading, { shape: plain }) : stats.rows;
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

/** The key of a constraint or index of the table that does the candidate's work: one that starts the same way, or searches in all it does. */
export function keyThere(facts: TableFacts, candidate: Candidate): KeyShape | undefined {
  if (candidate.where !== undefined) return undefined;
  if (candidate.method === 'btree') return facts.keys.find((key) => startingWith(key, candidate.shape) !== undefined);
  if (candidate.method !== 'gin') return undefined;
  const wanted = tokensOf(candidate.shape);
  return facts.searched.find((key) => wanted.every((token) => tokensOf(key).includes(token)));
}
