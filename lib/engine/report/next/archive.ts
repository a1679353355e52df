import { columnList, columnName, type SqlContext, tableName } from '../../dialects/names';
import type { Design } from '../../model/design';
import { fitIdentifier, uniqueName } from '../../model/names';
import type { Column, Schema, Table } from '../../model/schema';
import { takenNames } from '../../model/schema-names';
import { growingTables } from './growing';
import type { NextChange } from './next-change';
import { canBePartitioned, timeColumn } from './partition';
import { contextOf } from './sql';

/**
 * Rows that nobody asks for any more move to a table beside: those marked as deleted, and the old ones of a growing
 * table that other tables refer to, which keeps it from being partitioned.
 */
export function archive(design: Design): readonly NextChange[] {
  const deleted = design.schema.tables.flatMap((table) => {
    const mark = table.columns.find((c) => c.name === 'deleted_at' && c.nullable);
    return mark
      ? [entry(design.schema, table, mark, `rows marked as deleted outnumber the living ones of ${table.name}`, 45)]
      : [];
  });
  const done = new Set(deleted.flatMap((next) => next?.subject ?? []));
  const old = growingTables(design).flatMap((growing) => {
    const { table } = growing;
    const time = timeColumn(growing, design);
    if (!time || growing.eventOnly || done.has(table.id) || canBePartitioned(table, time, design.schema)) return [];
    return [entry(design.schema, table, time, `most rows of ${table.name} are older than anyone asks for`, 50)];
  });
  return [...deleted, ...old].filter((next) => next !== null);
}

function entry(schema: Schema, table: Table, by: Column, when: string, weight: number): NextChange | null {
  if (!table.primaryKey) return null;
  return {
    code: 'next/archive',
    subject: table.id,
    when,
    change: `move them to an archive by ${by.name}, a batch at a time`,
    gist: `DELETE ... RETURNING into ${fitIdentifier(`${table.name}_archive`)}`,
    migration: archiveSql(schema, table, by),
    mind: 'Repeat the last statement until it moves nothing. Rows that others refer to stay. Reports over all time read both tables.',
    weight,
  };
}

function archiveSql(schema: Schema, table: Table, by: Column): readonly string[] {
  const ctx = contextOf(schema);
  const taken = takenNames(schema);
  const name = ctx.dialect.quote(uniqueName(`${table.name}_archive`, taken));
  const all = columnList(
    ctx,
    table.columns.map((c) => c.id),
  );
  const key = table.primaryKey?.columns ?? [];
  const moment = ctx.dialect.quote(uniqueName('archived_at', new Set(table.columns.map((c) => c.name))));
  return [
    `CREATE TABLE ${name} (\n  LIKE ${tableName(ctx, table.id)},\n  ${moment} timestamptz NOT NULL DEFAULT now(),\n` +
      `  PRIMARY KEY (${columnList(ctx, key)})\n)`,
    `WITH batch AS (\n  SELECT ${columnList(ctx, key)} FROM ${tableName(ctx, table.id)} AS old\n` +
      `  WHERE old.${columnName(ctx, by.id)} < now() - interval '1 year'${unreferred(ctx, schema, table)}\n  LIMIT 10000\n), moved AS (\n` +
      `  DELETE FROM ${tableName(ctx, table.id)} AS old USING batch\n` +
      `  WHERE ${key.map((id) => `old.${columnName(ctx, id)} = batch.${columnName(ctx, id)}`).join(' AND ')}\n  RETURNING old.*\n)\n` +
      `INSERT INTO ${name} (${all})\nSELECT ${all} FROM moved`,
  ];
}

/** A row that another one refers to would take it along, or could not go. */
const unreferred = (ctx: SqlContext, schema: Schema, table: Table): string =>
  schema.tables
    .flatMap((child) => child.foreignKeys.filter((k) => k.refTable === table.id).map((key) => ({ child, key })))
    .map(({ child, key }) => {
      const pairs = key.columns.map(
        (id, i) => `child.${columnName(ctx, id)} = old.${columnName(ctx, key.refColumns[i] ?? '')}`,
      );
      return `\n    AND NOT EXISTS (SELECT FROM ${tableName(ctx, child.id)} AS child WHERE ${pairs.join(' AND ')})`;
    })
    .join('');
