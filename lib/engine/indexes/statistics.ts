import type { AccessPattern, FixedFilter } from '../model/access-pattern';
import type { ColumnId, TableId } from '../model/ids';
import type { Literal, Predicate } from '../model/predicate';
import type { Column, Schema, Table } from '../model/schema';
import { tenantsOf } from '../model/tenants';
import { shareOf } from './partial';
import { factsOf, type TableFacts } from './table-facts';

/** What the planner would know of a table that has grown to its stated or assumed size. */
export interface TableStatistics {
  readonly table: TableId;
  readonly rows: number;
  /** The person gave the number of rows; else it is assumed. */
  readonly stated: boolean;
  readonly columns: ReadonlyMap<ColumnId, ColumnStatistics>;
}

export interface ColumnStatistics {
  /** Different values, NULL not counted. */
  readonly distinct: number;
  /** Share of the rows without a value, 0 to 1. */
  readonly nullShare: number;
  /** Values whose share of all rows is known or assumed, most common first. */
  readonly common: readonly { readonly value: Literal; readonly share: number }[];
}

/** A table that refers to others holds what happens; one that does not holds what it happens to. */
const ASSUMED_ROWS = { referring: 1_000_000, standing: 100_000, tenants: 1_000 } as const;

/**
 * The rows and values to expect, by table: sizes as stated, distinct values from keys, closed sets and types, shares
 * from the patterns' fixed filters.
 */
export function tableStatistics(
  schema: Schema,
  patterns: readonly AccessPattern[],
): ReadonlyMap<TableId, TableStatistics> {
  const enums = new Map(schema.enums.map((e) => [e.id, e]));
  const tenants = tenantsOf(schema);
  const rows = new Map(schema.tables.map((t) => [t.id, assumedRows(t, tenants)]));
  const filters = filtersByTable(patterns);
  return new Map(
    schema.tables.map((table) => {
      const facts = factsOf(table, enums);
      const size = rows.get(table.id) ?? ASSUMED_ROWS.standing;
      const columns = columnStatistics(facts, size, rows, filters.get(table.id) ?? []);
      return [table.id, { table: table.id, rows: size, stated: table.expectedRows !== undefined, columns }];
    }),
  );
}

/** Rows the table is taken to have. `tenants`: the table of those who share the others, which all refer to it. */
export function assumedRows(table: Table, tenants?: TableId): number {
  if (table.expectedRows !== undefined) return table.expectedRows;
  if (table.id === tenants) return ASSUMED_ROWS.tenants;
  const refers = table.foreignKeys.some((k) => k.refTable !== table.id && k.refTable !== tenants);
  return refers ? ASSUMED_ROWS.referring : ASSUMED_ROWS.standing;
}

function filtersByTable(patterns: readonly AccessPattern[]): ReadonlyMap<TableId, readonly FixedFilter[]> {
  const found = new Map<TableId, FixedFilter[]>();
  for (const { accesses } of patterns)
    for (const access of accesses) {
      const filters = [...access.fixed, ...(access.arms ?? []).flatMap((arm) => arm.fixed)];
      if (filters.length > 0) found.set(access.table, [...(found.get(access.table) ?? []), ...filters]);
    }
  return found;
}

function columnStatistics(
  facts: TableFacts,
  rows: number,
  allRows: ReadonlyMap<TableId, number>,
  filters: readonly FixedFilter[],
): ReadonlyMap<ColumnId, ColumnStatistics> {
  const unique = new Set(facts.uniqueKeys.flatMap(({ tokens }) => (tokens.length === 1 ? tokens : [])));
  const byWidth = [...facts.table.foreignKeys].sort((a, b) => b.columns.length - a.columns.length);
  const parents = new Map(byWidth.flatMap((k) => k.columns.map((c) => [c, allRows.get(k.refTable) ?? rows] as const)));
  const shares = knownShares(facts, filters);
  return new Map(
    facts.table.columns.map((column) => {
      const known = shares.get(column.id);
      const nullShare = column.nullable ? (known?.nulls ?? (column.name === 'deleted_at' ? 0.95 : 0.1)) : 0;
      const common = commonValues(facts.closedSets.get(column.id) ?? [], known?.values ?? new Map(), 1 - nullShare);
      const closed = facts.closedSets.get(column.id)?.length;
      const guess = unique.has(column.id) ? rows : (closed ?? parents.get(column.id) ?? usualDistinct(column, rows));
      const distinct = Math.max(1, Math.min(Math.round(rows * (1 - nullShare)), Math.max(guess, common.length)));
      return [column.id, { distinct, nullShare, common }];
    }),
  );
}

/** How many values a column of its type usually takes when nothing says so. */
function usualDistinct({ type }: Column, rows: number): number {
  switch (type.kind) {
    case 'boolean':
      return 2;
    case 'smallint':
      return 100;
    case 'date':
      return 3_650;
    case 'integer':
    case 'numeric':
    case 'time':
      return Math.max(100, rows / 100);
    case 'bigint':
      return Math.max(100, rows / 20);
    case 'varchar':
    case 'char':
      return Math.min(26 ** Math.min(type.length ?? 9, 9), Math.max(100, rows / 10));
    case 'text':
      return Math.max(100, rows / 10);
    default:
      return rows;
  }
}

interface KnownShares {
  nulls?: number;
  readonly values: Map<Literal, number>;
}

/** What the fixed filters say about single columns; the first to speak of a value is believed. */
function knownShares(facts: TableFacts, filters: readonly FixedFilter[]): ReadonlyMap<ColumnId, KnownShares> {
  const found = new Map<ColumnId, KnownShares>();
  const of = (column: ColumnId): KnownShares => {
    const known = found.get(column) ?? { values: new Map() };
    found.set(column, known);
    return known;
  };
  for (const filter of filters) {
    const { share, assumed } = shareOf(facts, filter);
    if (assumed && share === 0) continue;
    tell(filter.predicate, 1 - share, of);
  }
  return found;
}

/** `kept`: share of the rows the predicate keeps. */
function tell(predicate: Predicate, kept: number, of: (column: ColumnId) => KnownShares): void {
  if (predicate.kind === 'isNull') of(predicate.column).nulls ??= kept;
  if (predicate.kind === 'isNotNull') of(predicate.column).nulls ??= 1 - kept;
  if (predicate.kind === 'compare' && predicate.op === '=') spread([predicate.value], kept, of(predicate.column));
  if (predicate.kind === 'compare' && predicate.op === '<>') spread([predicate.value], 1 - kept, of(predicate.column));
  if (predicate.kind === 'oneOf') spread(predicate.values, kept, of(predicate.column));
  if (predicate.kind === 'noneOf') spread(predicate.values, 1 - kept, of(predicate.column));
}

function spread(values: readonly Literal[], share: number, { values: known }: KnownShares): void {
  const told = values.reduce<number>((sum, v) => sum + (known.get(v) ?? 0), 0);
  const open = values.filter((v) => !known.has(v));
  for (const value of open) known.set(value, Math.max(0, share - told) / open.length);
}

/** Known shares first; the values of a closed set that nothing is said of have the rest in equal parts. */
function commonValues(
  closed: readonly string[],
  known: ReadonlyMap<Literal, number>,
  filled: number,
): ColumnStatistics['common'] {
  const said = new Map([...known].map(([value, share]) => [String(value), { value, share }]));
  const rest = closed.filter((value) => !said.has(value));
  const left = Math.max(0, filled - [...said.values()].reduce((sum, { share }) => sum + share, 0));
  const all = [...said.values(), ...rest.map((value) => ({ value, share: left / rest.length }))];
  return all.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
}
