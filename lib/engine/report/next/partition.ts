import { createIndexSql } from '../../dialects/indexes';
import { columnList, columnName, type SqlContext, tableName } from '../../dialects/names';
import { createTouchTriggerSql } from '../../dialects/postgresql/touch';
import { createTableSql, tableCommentSql } from '../../dialects/tables';
import type { Design } from '../../model/design';
import type { ColumnId } from '../../model/ids';
import { fitIdentifier } from '../../model/names';
import type { Column, Schema, Table } from '../../model/schema';
import { grouped } from '../words';
import { type Growing, growingTables } from './growing';
import type { NextChange } from './next-change';
import { contextOf } from './sql';

/** From here on, dropping old rows and vacuuming one large table cost more than partitions do. */
const MANY_ROWS = 10_000_000;

/**
 * A table of events that only grows is divided by its time column. Only where partitions can take the table over as it
 * is: nothing refers to it, and every unique key has the time column, as PostgreSQL asks of a partitioned table.
 */
export function partition(design: Design): readonly NextChange[] {
  return growingTables(design).flatMap((growing) => {
    const { table } = growing;
    const time = timeColumn(growing, design);
    if (!time || !canBePartitioned(table, time, design.schema)) return [];
    const expected = table.expectedRows ?? 0;
    return {
      code: 'next/partition',
      subject: table.id,
      when:
        expected >= MANY_ROWS
          ? `${table.name} holds the ${grouped(expected)} rows it is expected to`
          : `${table.name} passes 10M rows`,
      change: `partition by ${time.name}, so that old rows leave by detaching a partition`,
      gist: `PARTITION BY RANGE (${time.name})`,
      migration: partitionSql(table, time, design.schema),
      mind: 'Run it in one transaction that locks the table first, or copy in batches before and the rest under the lock. Add each partition before it is needed.',
      weight: expected >= MANY_ROWS ? 90 : 70,
    };
  });
}

/**
 * The required time by which the table is read in order or by range, else one of its own, else its creation time. Of a
 * mere event, only the moment it happened will do.
 */
export function timeColumn({ table, eventOnly }: Growing, { patterns }: Design): Column | undefined {
  const read = new Set<ColumnId>(
    patterns.flatMap(({ accesses }) =>
      accesses.flatMap((access) =>
        access.table === table.id ? [...access.range, ...access.order.map((o) => o.column)] : [],
      ),
    ),
  );
  const kinds = eventOnly ? /^timestamp(tz)?$/ : /^(timestamp(tz)?|date)$/;
  const times = table.columns.filter(
    (column) =>
      !column.nullable &&
      !column.touchedOnUpdate &&
      kinds.test(column.type.kind) &&
      !(eventOnly && column.name === 'created_at'),
  );
  return (
    times.find((column) => read.has(column.id)) ?? times.find((column) => column.default?.kind !== 'now') ?? times[0]
  );
}

/** Whether partitions can take the table over as it is. */
export function canBePartitioned(table: Table, time: Column, schema: Schema): boolean {
  const hasTime = (columns: readonly ColumnId[]) => columns.includes(time.id);
  return (
    table.primaryKey !== undefined &&
    table.exclusions.length === 0 &&
    table.uniques.every((unique) => hasTime(unique.columns)) &&
    table.indexes.every((i) => !i.unique || hasTime(i.parts.flatMap((p) => ('column' in p.key ? p.key.column : [])))) &&
    !schema.tables.some((other) => other.foreignKeys.some((key) => key.refTable === table.id))
  );
}

function partitionSql(table: Table, time: Column, schema: Schema): readonly string[] {
  const next = partitioned(table, time);
  const ctx = contextOf({ ...schema, tables: [...schema.tables, next] });
  const { quote } = ctx.dialect;
  const [old, fresh] = [tableName(ctx, table.id), tableName(ctx, next.id)];
  return [
    `${createTableSql(ctx, next, next.foreignKeys)} PARTITION BY RANGE (${columnName(ctx, time.id)})`,
    `CREATE TABLE ${quote(fitIdentifier(`${table.name}_default`))} PARTITION OF ${fresh} DEFAULT`,
    ...(next.purpose === '' ? [] : [tableCommentSql(ctx, next.id, next.purpose)]),
    ...next.indexes.map((index) => createIndexSql(ctx, next.id, index)),
    ...next.columns.filter((c) => c.touchedOnUpdate).map((c) => createTouchTriggerSql(ctx, next.id, c.id)),
    copySql(ctx, table, next),
    ...countOnSql(ctx, table, next),
    `ALTER TABLE ${old} RENAME TO ${quote(fitIdentifier(`${table.name}_before`))}`,
    `ALTER TABLE ${fresh} RENAME TO ${old}`,
  ];
}

function copySql(ctx: SqlContext, table: Table, next: Table): string {
  const columns = table.columns.filter((column) => column.generated?.kind !== 'stored').map((column) => column.id);
  const list = columnList(ctx, columns);
  const overriding = table.columns.some((c) => c.generated?.kind === 'identity') ? 'OVERRIDING SYSTEM VALUE\n' : '';
  return `INSERT INTO ${tableName(ctx, next.id)} (${list})\n${overriding}SELECT ${list}\nFROM ${tableName(ctx, table.id)}`;
}

/** The new table's own sequences go on where the old ones stand. */
function countOnSql(ctx: SqlContext, table: Table, next: Table): readonly string[] {
  const { literal } = ctx.dialect;
  return table.columns
    .filter((column) => column.generated?.kind === 'identity')
    .map(({ id, name }) => {
      const sequence = `pg_get_serial_sequence(${literal(tableName(ctx, next.id))}, ${literal(name)})`;
      return `SELECT setval(${sequence}, coalesce(max(${columnName(ctx, id)}), 1)) FROM ${tableName(ctx, table.id)}`;
    });
}

/** The same table beside the old one: names of its own, and the time column in the primary key. */
function partitioned(table: Table, time: Column): Table {
  const named = <T extends { readonly name: string }>(element: T): T => ({
    ...element,
    name: fitIdentifier(`${element.name}_partitioned`),
  });
  const key = table.primaryKey;
  return {
    ...table,
    ...named(table),
    id: `${table.id}/partitioned`,
    ...(key && { primaryKey: named({ ...key, columns: [...new Set([...key.columns, time.id])] }) }),
    uniques: table.uniques.map(named),
    indexes: table.indexes.map(named),
  };
}
