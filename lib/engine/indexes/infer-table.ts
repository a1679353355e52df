import type { ForeignKey } from '../model/schema';
import { benefit, type Candidate } from './candidate';
import { cheapestOf, keyThere } from './cheapest';
import { columnPart, startingWith } from './key';
import { kinds } from './kinds/registry';
import { mergeCandidates } from './merge';
import type { Reading } from './reading';
import type { TableStatistics } from './statistics';
import type { TableFacts } from './table-facts';

/** How many indexes the patterns of one table may get beyond those of its keys: each one slows every write. */
const PATTERN_INDEX_CAP = 8;

/** A table that stays below this many rows is read whole as fast. */
const TINY = 1000;

export interface TablePlan {
  readonly made: readonly Candidate[];
  /** Each carries `against`, and can be made if the person wants it. */
  readonly rejected: readonly Candidate[];
  /** What keys and indexes that are there serve already. */
  readonly covered: readonly Candidate[];
}

/** Which indexes a table gets: one for every foreign key, and those of its patterns that pay. */
export function planTable(facts: TableFacts, stats: TableStatistics, readings: readonly Reading[]): TablePlan {
  const asked = distinct(readings.flatMap((reading) => candidatesFor(facts, stats, reading)));
  const covered = asked.filter((c) => keyThere(facts, c));
  const keys = facts.table.foreignKeys.map(keyCandidate);
  const wanted = [...keys, ...asked].filter((c) => !keyThere(facts, c));
  const merged = withoutSpareBlocks(mergeCandidates(wanted.filter((c) => c.against === undefined)));
  const { made, over } = underCap(merged);
  const doubtful = wanted.filter((c) => c.against !== undefined && !servedBy(made, c));
  return { made, rejected: [...over, ...mergeCandidates(doubtful)], covered };
}

function candidatesFor(facts: TableFacts, stats: TableStatistics, reading: Reading): readonly Candidate[] {
  const all = kinds.flatMap((kind) => kind(facts, reading));
  const rows = facts.table.expectedRows;
  if (rows === undefined || rows >= TINY) return cheapestOf(facts, stats, reading, all);
  const against = `${facts.table.name} stays so small that reading all of it is faster.`;
  return all.map((candidate) => ({ ...candidate, against }));
}

/** An index led by exactly the key's columns; a partial one would not serve it. */
export const keyCandidate = (key: ForeignKey): Candidate => ({
  method: 'btree',
  shape: [key.columns.map((c) => columnPart(c))],
  serves: [],
  foreignKeys: [key],
});

/** Patterns that ask alike make one candidate, so that thousands of them stay cheap to merge. */
function distinct(all: readonly Candidate[]): readonly Candidate[] {
  if (all.length < 2) return all;
  const found = new Map<string, Candidate>();
  for (const candidate of all) {
    const { method, where, against, shape, include } = candidate;
    const key = JSON.stringify([method, where, against, shape, include]);
    const known = found.get(key);
    found.set(key, known ? { ...known, serves: [...known.serves, ...candidate.serves] } : candidate);
  }
  return [...found.values()];
}

/** A block range index is spare where a btree starts with its column. */
const withoutSpareBlocks = (all: readonly Candidate[]): readonly Candidate[] =>
  all.filter((c) => c.method !== 'brin' || !servedBy(all, { ...c, method: 'btree' }));

const servedBy = (made: readonly Candidate[], candidate: Candidate): boolean =>
  candidate.method === 'btree' &&
  made.some(
    (m) => m.where === undefined && m.method === 'btree' && startingWith(m.shape, candidate.shape) !== undefined,
  );

/** The best ones for their patterns; those a foreign key needs are always among them. */
function underCap(merged: readonly Candidate[]): { made: readonly Candidate[]; over: readonly Candidate[] } {
  const free = merged.filter((c) => c.foreignKeys.length === 0);
  if (free.length <= PATTERN_INDEX_CAP) return { made: merged, over: [] };
  const ranked = [...free].sort((a, b) => benefit(b) - benefit(a));
  const over = new Set(ranked.slice(PATTERN_INDEX_CAP));
  const against = `The table has ${PATTERN_INDEX_CAP} indexes for more frequent reading already, and each one slows every write.`;
  return {
    made: merged.filter((c) => !over.has(c)),
    over: [...over].map((c) => ({ ...c, against })),
  };
}
