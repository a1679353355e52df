import type { ColumnId } from '../model/ids';
import { MOST_INCLUDED } from './include';
import type { Reading } from './reading';
import type { TableStatistics } from './statistics';
import { isOrdered, type TableFacts } from './table-facts';

/** From so many groups on, a hash of them no longer fits into the memory a query is given by default. */
const MANY_GROUPS = 100_000;

export interface Grouping {
  /** Those the result is ordered by first, in that order; the others in any. */
  readonly ordered: readonly ColumnId[];
  readonly free: readonly ColumnId[];
  /** Columns read beside the key; together with it they are all that is read. */
  readonly beside: readonly ColumnId[];
  readonly groups: number;
}

/**
 * How a reading groups its rows, where an index that holds them in groups spares a sort or a hash on disk: it reads
 * nothing but the groups and a few columns more, and they are many. Undefined for all others.
 */
export function groupingOf(facts: TableFacts, stats: TableStatistics, reading: Reading): Grouping | undefined {
  const { access, pattern } = reading;
  const given = new Set(access.equality);
  const columns = (access.grouping ?? []).filter((c) => !given.has(c));
  if (columns.length === 0 || access.output === undefined || pattern.accesses.length > 1 || !onlyGives(reading))
    return undefined;
  if (!columns.every((c) => isOrdered(facts.columns.get(c)))) return undefined;
  const ordered = access.order.map((o) => o.column).filter((c) => !given.has(c));
  if (!ordered.every((c) => columns.includes(c)) || access.order.some((o) => o.direction !== 'asc' || o.nulls))
    return undefined;
  const key = new Set([...given, ...columns]);
  const beside = [...new Set(access.output)].filter((c) => !key.has(c));
  const groups = groupsOf(stats, access.equality, columns);
  return beside.length <= MOST_INCLUDED && groups >= MANY_GROUPS
    ? { ordered, free: columns.filter((c) => !ordered.includes(c)), beside, groups }
    : undefined;
}

/** Nothing is asked but values that are given. */
const onlyGives = ({ access }: Reading): boolean =>
  access.inList.length + access.range.length + access.search.length + access.fixed.length === 0 &&
  (access.expressions ?? []).length + (access.containment ?? []).length + (access.arms ?? []).length === 0;

function groupsOf(stats: TableStatistics, given: readonly ColumnId[], columns: readonly ColumnId[]): number {
  const distinct = (id: ColumnId) => stats.columns.get(id)?.distinct ?? 1;
  const rows = given.reduce((left, id) => left / distinct(id), stats.rows);
  return Math.min(
    rows,
    columns.reduce((product, id) => product * distinct(id), 1),
  );
}
