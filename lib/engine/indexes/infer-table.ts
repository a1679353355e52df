import type { AccessPattern, TableAccess } from '../model/access-pattern';
import type { ForeignKey } from '../model/schema';
import { benefit, type Candidate } from './candidate';
import { accessCandidates } from './from-access';
import { columnPart, startingWith } from './key';
import { mergeCandidates } from './merge';
import type { TableFacts } from './table-facts';

/** How many indexes the patterns of one table may get beyond those of its keys: each one slows every write. */
const PATTERN_INDEX_CAP = 8;

export interface TablePlan {
  readonly made: readonly Candidate[];
  /** Each carries `against`. */
  readonly rejected: readonly Candidate[];
}

/** Which indexes a table gets: one for every foreign key, and those of its patterns that pay. */
export function planTable(
  facts: TableFacts,
  accesses: readonly { readonly access: TableAccess; readonly pattern: AccessPattern }[],
): TablePlan {
  const wanted = [
    ...facts.table.foreignKeys.map(keyCandidate),
    ...distinct(accesses.flatMap(({ access, pattern }) => accessCandidates(facts, access, pattern))),
  ].filter((c) => !isThere(facts, c));
  const merged = mergeCandidates(wanted.filter((c) => c.against === undefined));
  const { made, over } = underCap(merged);
  const doubtful = wanted.filter((c) => c.against !== undefined && !servedBy(made, c));
  return { made, rejected: [...over, ...mergeCandidates(doubtful)] };
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
    const { method, where, against } = candidate;
    const key = JSON.stringify([method, where, against, candidate.shape]);
    const known = found.get(key);
    found.set(key, known ? { ...known, serves: [...known.serves, ...candidate.serves] } : candidate);
  }
  return [...found.values()];
}

/** Whether a constraint's key or a full index of the table does the work already. */
const isThere = (facts: TableFacts, candidate: Candidate): boolean =>
  candidate.method === 'btree' &&
  candidate.where === undefined &&
  facts.keys.some((key) => startingWith(key, candidate.shape) !== undefined);

const servedBy = (made: readonly Candidate[], candidate: Candidate): boolean =>
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
