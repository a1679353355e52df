import type { ForeignKey } from '../model/schema';
import type { Candidate } from './candidate';
import { cheapestOf, keyThere } from './cheapest';
import { columnPart, distinctParts, startingWith } from './key';
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
  const { made, over } = worthTheirWrites(merged);
  const doubtful = wanted.filter((c) => c.against !== undefined && !servedBy(made, c));
  return { made, rejected: [...over, ...mergeCandidates(doubtful)], covered };
}

function candidatesFor(facts: TableFacts, stats: TableStatistics, reading: Reading): readonly Candidate[] {
  const all = together(kinds.flatMap((kind) => kind(facts, reading, stats)));
  const rows = facts.table.expectedRows;
  if (rows === undefined || rows >= TINY) return cheapestOf(facts, stats, reading, all);
  const against = `${facts.table.name} stays so small that reading all of it is faster.`;
  return all.map((candidate) => ({ ...candidate, against }));
}

/** Keys inside which one reading searches share an inverted index: it finds by any of them, and by all at once. */
function together(all: readonly Candidate[]): readonly Candidate[] {
  const inverted = all.filter((c) => c.method === 'gin' && c.against === undefined);
  const [first] = inverted;
  if (!first || inverted.length < 2) return all;
  const shape = [distinctParts(inverted.flatMap((c) => c.shape.flat()))];
  return [...all.filter((c) => !inverted.includes(c)), { ...first, shape }];
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
    const gain = (known?.gain ?? 0) + (candidate.gain ?? 0);
    found.set(key, known ? { ...known, gain, serves: [...known.serves, ...candidate.serves] } : candidate);
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

/** What keeping an index up costs in the same measure as its gain: a rare query that saves ten rows. */
const WRITE_PENALTY = 1;

/** The ones that gain their patterns most; those a foreign key needs are always among them. */
function worthTheirWrites(merged: readonly Candidate[]): {
  made: readonly Candidate[];
  over: readonly Candidate[];
} {
  const free = merged.filter((c) => c.foreignKeys.length === 0);
  const gain = (c: Candidate) => c.gain ?? 0;
  const idle = free.filter((c) => gain(c) < WRITE_PENALTY);
  const ranked = free.filter((c) => gain(c) >= WRITE_PENALTY).sort((a, b) => gain(b) - gain(a));
  const beyond = ranked.slice(PATTERN_INDEX_CAP);
  const left = new Set([...idle, ...beyond]);
  const spares = 'It saves a seldom asked query a few rows, and every write would have to keep it up.';
  const crowded = `The table has ${PATTERN_INDEX_CAP} indexes that save more already, and each one slows every write.`;
  return {
    made: left.size === 0 ? merged : merged.filter((c) => !left.has(c)),
    over: [...idle.map((c) => ({ ...c, against: spares })), ...beyond.map((c) => ({ ...c, against: crowded }))],
  };
}
