import { columnName, type SqlContext, tableName } from '../../dialects/names';
import type { AccessPattern, TableAccess } from '../../model/access-pattern';
import type { Design } from '../../model/design';
import { singular } from '../../model/inflect';
import { fitIdentifier, uniqueName } from '../../model/names';
import type { Column, Schema, Table } from '../../model/schema';
import { takenNames } from '../../model/schema-names';
import type { NextChange } from './next-change';
import { contextOf } from './sql';

/** Words by which a way of reading asks for a figure over many rows. */
const aggregate =
  /\b(total|totals|sum|sums|average|averages|mean|count|counts|number of|how many|how much|revenue|statistics|per (day|week|month|quarter|year))\b/i;
const periods = /\b(?:per|by|each|every) (day|week|month|quarter|year)\b|\b(daily|weekly|monthly|quarterly|yearly)\b/i;
const adverbs: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
};

/** A figure over many rows that is asked for by name is kept ready: a materialised view, refreshed beside its readers. */
export function readModels({ schema, patterns }: Design): readonly NextChange[] {
  const taken = takenNames(schema);
  return patterns.flatMap((pattern) => {
    const figure = figureOf(schema, pattern);
    if (!figure) return [];
    const name = uniqueName(`${singular(figure.table.name)}_figures_by_${keyWords(figure)}`, taken);
    taken.add(name);
    return {
      code: 'next/read-models',
      subject: figure.table.id,
      when: `“${pattern.label}” adds up too many rows of ${figure.table.name} at once`,
      change: 'read it from a materialised view, refreshed as often as it has to be true',
      gist: `CREATE MATERIALIZED VIEW ${fitIdentifier(name)}`,
      migration: viewSql(schema, figure, name),
      mind: 'Refresh it with REFRESH MATERIALIZED VIEW CONCURRENTLY, which its unique index allows; it is as old as the last refresh.',
      weight: pattern.frequency === 'hot' ? 55 : 42,
    };
  });
}

interface Figure {
  readonly table: Table;
  /** What the figures are told apart by. */
  readonly keys: readonly Column[];
  /** Cuts a moment into periods, where one is asked for. */
  readonly period?: { readonly column: Column; readonly unit: string };
  readonly amounts: readonly Column[];
}

const keyWords = ({ keys, period }: Figure): string =>
  [...keys.map((c) => c.name), ...(period ? [period.unit] : [])].join('_');

function figureOf(schema: Schema, pattern: AccessPattern): Figure | undefined {
  const access = pattern.accesses.find((a) => (a.grouping?.length ?? 0) > 0) ?? pattern.accesses[0];
  const table = schema.tables.find((t) => t.id === access?.table);
  if (!access || !table || !((access.grouping?.length ?? 0) > 0 || aggregate.test(pattern.label))) return undefined;
  const keys = keysOf(access).flatMap((id) => table.columns.find((c) => c.id === id && canBeGrouped(c)) ?? []);
  const unit = unitOf(pattern.label);
  const moment = unit === undefined ? undefined : momentOf(table, access);
  const plain = keys.filter((c) => c !== moment);
  if (plain.length === 0 && !moment) return undefined;
  return {
    table,
    keys: plain,
    ...(moment && unit !== undefined && { period: { column: moment, unit } }),
    amounts: table.columns.filter((c) => c.type.kind === 'numeric' && !keys.includes(c)),
  };
}

const keysOf = (access: TableAccess): readonly string[] =>
  access.grouping && access.grouping.length > 0
    ? access.grouping
    : [...new Set([...access.equality, ...access.inList])];

const canBeGrouped = (column: Column): boolean => column.type.kind !== 'json';

function unitOf(label: string): string | undefined {
  const [, noun, adverb] = periods.exec(label.toLowerCase()) ?? [];
  return noun ?? (adverb === undefined ? undefined : adverbs[adverb]);
}

/** The time the pattern asks by, else the first of the table's own, else its creation. */
function momentOf(table: Table, access: TableAccess): Column | undefined {
  const times = table.columns.filter((c) => /^(timestamptz|timestamp|date)$/.test(c.type.kind) && !c.touchedOnUpdate);
  const asked = new Set([...access.range, ...access.order.map((o) => o.column)]);
  return times.find((c) => asked.has(c.id)) ?? times.find((c) => c.default?.kind !== 'now') ?? times[0];
}

function viewSql(schema: Schema, figure: Figure, name: string): readonly string[] {
  const ctx = contextOf(schema);
  const { quote } = ctx.dialect;
  const used = new Set(figure.keys.map((c) => c.name));
  const as = (wanted: string): string => {
    const free = uniqueName(wanted, used);
    used.add(free);
    return quote(free);
  };
  const period = figure.period && { sql: truncated(ctx, figure.period), as: as(figure.period.unit) };
  const keys = [...figure.keys.map((c) => columnName(ctx, c.id)), ...(period ? [period.as] : [])];
  const columns = [
    ...figure.keys.map((c) => columnName(ctx, c.id)),
    ...(period ? [`${period.sql} AS ${period.as}`] : []),
    `count(*) AS ${as('rows')}`,
    ...figure.amounts.map((c) => `sum(${columnName(ctx, c.id)}) AS ${as(`total_${c.name}`)}`),
  ];
  const places = keys.map((_, i) => i + 1).join(', ');
  return [
    `CREATE MATERIALIZED VIEW ${quote(name)} AS\nSELECT ${columns.join(',\n  ')}\nFROM ${tableName(ctx, figure.table.id)}\nGROUP BY ${places}`,
    `CREATE UNIQUE INDEX ON ${quote(name)} (${keys.join(', ')})`,
  ];
}

/** Days are UTC's, so that the view does not depend on who refreshes it. */
const truncated = (ctx: SqlContext, { column, unit }: { readonly column: Column; readonly unit: string }): string =>
  column.type.kind === 'timestamptz'
    ? `date_trunc('${unit}', ${columnName(ctx, column.id)}, 'UTC')`
    : `date_trunc('${unit}', ${columnName(ctx, column.id)})`;
