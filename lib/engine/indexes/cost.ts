import type { TableAccess } from '../model/access-pattern';
import type { ColumnId } from '../model/ids';
import { predicateColumns } from '../model/predicate';

import type { Candidate } from './candidate';
import { groupingOf } from './grouping';
import { isSelective, shareOf } from './partial';
import type { Reading } from './reading';
import type { TableStatistics } from './statistics';
import { expressionToken, type TableFacts } from './table-facts';

/** An index as far as its cost goes: its key, and the rows it holds. */
export type Keyed = Pick<Candidate, 'shape' | 'where' | 'groups'>;

/** Shares of the rows that conditions keep whose values are not known: as PostgreSQL assumes, or near it. */
const KEPT = {
  range: 0.05,
  openRange: 0.1,
  expression: 1 / 200,
  search: 1 / 200,
  beginning: 1 / 10_000,
  values: 3,
} as const;

/** Reading a row by way of an index, against reading it in its place; and what sorting a row costs, each time it moves. */
const LOOKUP = 4;
const SORT = 0.3;

/** What the planner would roughly have to go through, in rows read one after the other. Lower is better. */
export function costOf(facts: TableFacts, stats: TableStatistics, reading: Reading, index: Keyed): number {
  const { access, pattern } = reading;
  const walked = walk(facts, stats, reading, index);
  const wanted = stats.rows * wantedShare(facts, stats, reading);
  const found = stats.rows * walked.share;
  const stop = walked.sorted && pattern.limit !== undefined ? Math.min(1, pattern.limit / Math.max(1, wanted)) : 1;
  if (index.groups) return 1 + found * stop;
  const sorting = access.order.length > 0 && !walked.sorted ? sortCost(wanted) : 0;
  return 1 + found * stop * LOOKUP + sorting + groupCost(facts, stats, reading);
}

/** Many groups are sorted, or hashed in portions on disk. */
const groupCost = (facts: TableFacts, stats: TableStatistics, reading: Reading): number =>
  groupingOf(facts, stats, reading) ? sortCost(stats.rows * wantedShare(facts, stats, reading)) : 0;

/** What a search among so many rows costs by an inverted index, or one of ranges. */
export const searchCost = (rows: number): number => 1 + rows * KEPT.search * LOOKUP;

/** What the reading costs where there is no index for it: every row is read, and those wanted are sorted. */
export const scanCost = (facts: TableFacts, stats: TableStatistics, reading: Reading): number =>
  stats.rows +
  (reading.access.order.length > 0 ? sortCost(stats.rows * wantedShare(facts, stats, reading)) : 0) +
  groupCost(facts, stats, reading);

const sortCost = (rows: number): number => rows * Math.log2(rows + 2) * SORT;

/** Rows an index leads to, before what it does not hold is checked. */
export const rowsFound = (facts: TableFacts, stats: TableStatistics, reading: Reading, index: Keyed): number =>
  stats.rows * walk(facts, stats, reading, index).share;

/** How far a key narrows an access down, and whether its rows come in the order asked for. */
function walk(facts: TableFacts, stats: TableStatistics, reading: Reading, { shape, where }: Keyed) {
  const { access } = reading;
  const given = givenTokens(facts, stats, reading);
  const order = access.order.filter((o) => !given.equal.has(o.column)).map((o) => o.column as string);
  let share = where ? fixedShare(facts, access) : 1;
  let inOrder = true;
  let sortedTo = 0;
  let narrowing = true;
  for (const part of shape.flat()) {
    const kept = given.equal.get(part.token);
    if (part.token === order[sortedTo] && inOrder) sortedTo++;
    else if (kept === undefined) inOrder = false;
    if (!narrowing) continue;
    const list = given.list.get(part.token);
    const bound = given.bound.get(part.token);
    share *= kept ?? list ?? bound ?? 1;
    if (list !== undefined && part.token !== order[0]) inOrder = false;
    if (kept === undefined && list === undefined) narrowing = false;
  }
  return { share, sorted: order.length > 0 && sortedTo === order.length };
}

/** Share of the rows that meets everything asked. */
function wantedShare(facts: TableFacts, stats: TableStatistics, reading: Reading): number {
  const { access } = reading;
  const { equal, list, bound } = givenTokens(facts, stats, reading);
  const searched = access.search.filter((s) => s.kind !== 'prefix').length + (access.containment ?? []).length;
  let share = fixedShare(facts, access) * KEPT.search ** searched;
  for (const kept of [...equal.values(), ...list.values(), ...bound.values()]) share *= kept;
  return share;
}

/** What each part of a key would be compared with, as the share of the rows that stay. */
interface Given {
  readonly equal: ReadonlyMap<string, number>;
  readonly list: ReadonlyMap<string, number>;
  readonly bound: ReadonlyMap<string, number>;
}

/** A reading is weighed against many keys; what it gives is worked out once. */
const known = new WeakMap<Reading, Given>();

function givenTokens(facts: TableFacts, stats: TableStatistics, reading: Reading): Given {
  const given = known.get(reading) ?? makeGivenTokens(facts, stats, reading);
  known.set(reading, given);
  return given;
}

function makeGivenTokens(facts: TableFacts, stats: TableStatistics, { access }: Reading): Given {
  const each = (id: ColumnId) => 1 / (stats.columns.get(id)?.distinct ?? 1 / KEPT.expression);
  const open = access.order[0]?.column;
  const equal = new Map<string, number>(access.equality.map((c) => [c, each(c)]));
  const list = new Map<string, number>(access.inList.map((c) => [c, Math.min(1, KEPT.values * each(c))]));
  const bound = new Map<string, number>(access.range.map((c) => [c, c === open ? KEPT.openRange : KEPT.range]));
  for (const { column, kind } of access.search) {
    if (kind === 'prefix') bound.set(`${column} text_pattern_ops`, KEPT.beginning);
    if (kind === 'ignoreCase') equal.set(`lower({${column}})`, each(column));
  }
  for (const { sql, use } of access.expressions ?? []) {
    if (use === 'equality') equal.set(expressionToken({ expression: sql }), KEPT.expression);
    if (use === 'range') bound.set(expressionToken({ expression: sql }), KEPT.range);
  }
  for (const filter of access.fixed.filter((f) => !isSelective(facts, f))) {
    const { predicate } = filter;
    const { share } = shareOf(facts, filter);
    if (predicate.kind === 'compare' && predicate.op === '=')
      equal.set(predicate.column, share > 0 ? 1 - share : each(predicate.column));
  }
  for (const { columns } of facts.table.foreignKeys) if (columns.length > 1) countOnce(equal, columns);
  return { equal, list, bound };
}

/** The columns of one key go together: given all of them, no fewer rows stay than by the narrowest alone. */
function countOnce(equal: Map<string, number>, columns: readonly ColumnId[]): void {
  const narrowest = Math.min(...columns.map((c) => equal.get(c) ?? Number.NaN));
  if (Number.isNaN(narrowest)) return;
  for (const [i, column] of columns.entries()) equal.set(column, i === columns.length - 1 ? narrowest : 1);
}

/** Share of the rows that the filters worth a partial index keep. */
const fixedShare = (facts: TableFacts, access: TableAccess): number =>
  access.fixed
    .filter((f) => predicateColumns(f.predicate).every((c) => facts.columns.has(c)) && isSelective(facts, f))
    .reduce((share, filter) => share * (1 - shareOf(facts, filter).share), 1);
