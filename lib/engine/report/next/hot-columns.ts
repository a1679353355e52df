import { columnList, columnName, tableName } from '../../dialects/names';
import { columnSql, typeSql } from '../../dialects/tables';
import type { Design } from '../../model/design';
import type { ColumnId } from '../../model/ids';
import { singular } from '../../model/inflect';
import { fitIdentifier, uniqueName } from '../../model/names';
import type { Column, Schema, Table } from '../../model/schema';
import { takenNames } from '../../model/schema-names';
import { listed } from '../words';
import type { NextChange } from './next-change';
import { contextOf } from './sql';

/** From here on writing the whole row for a counter costs more than a second table. */
const WIDE = 8;
const MANY_ROWS = 100_000;

/**
 * Counters and marks of the last activity, written far more often than the rest of a wide row, move to a table of
 * their own: PostgreSQL writes the whole row, and every index on it, for one changed number.
 */
export function hotColumns(design: Design): readonly NextChange[] {
  const { schema } = design;
  return schema.tables.flatMap((table) => {
    const hot = table.columns.filter((column) => isHot(column) && isFree(table, column.id));
    const key = table.primaryKey?.columns ?? [];
    const wide =
      table.columns.length - hot.length >= WIDE || table.columns.some((c) => /^(jsonb?|bytea)$/.test(c.type.kind));
    const busy = table.liveTraffic || (table.expectedRows ?? 0) >= MANY_ROWS;
    if (hot.length === 0 || key.length !== 1 || !(wide || busy)) return [];
    return {
      code: 'next/hot-columns',
      subject: table.id,
      when: `${table.name} is updated mostly for ${listed(hot.map((c) => c.name))}`,
      change: 'keep what changes with each use in a table of its own, one row each',
      gist: `INSERT ... SELECT ${hot.map((c) => c.name).join(', ')}`,
      migration: splitSql(schema, table, hot),
      mind: 'Drop the old columns in a later deploy, when nothing reads them. A lower fillfactor on the new table keeps its updates in place.',
      weight: busy ? 55 : 30,
    };
  });
}

const hotName =
  /(^|_)(counter|views|view_count|likes|like_count|hits|plays|downloads|visits|stock|on_hand|balance)$|_count$|^last_(seen|active|used|login|accessed|activity|read|viewed|ping|opened)(_at|_on)?$/;

const isHot = (column: Column): boolean =>
  hotName.test(column.name) &&
  !column.generated &&
  !column.touchedOnUpdate &&
  /^(smallint|integer|bigint|numeric|timestamp|timestamptz|date)$/.test(column.type.kind);

/** No key, index or computed value stands on it: then it can move. */
const isFree = (table: Table, column: ColumnId): boolean =>
  !JSON.stringify([
    table.primaryKey,
    table.foreignKeys,
    table.uniques,
    table.exclusions,
    table.indexes,
    table.columns.map((c) => c.generated),
  ]).includes(JSON.stringify(column));

function splitSql(schema: Schema, table: Table, hot: readonly Column[]): readonly string[] {
  const ctx = contextOf(schema);
  const { quote } = ctx.dialect;
  const name = quote(uniqueName(`${singular(table.name)}_activity`, takenNames(schema)));
  const key = table.columns.find((c) => c.id === table.primaryKey?.columns[0]);
  if (!key) return [];
  const own = quote(uniqueName(fitIdentifier(`${singular(table.name)}_${key.name}`), new Set(hot.map((c) => c.name))));
  const [parent, keyName] = [tableName(ctx, table.id), columnName(ctx, key.id)];
  const list = columnList(
    ctx,
    hot.map((c) => c.id),
  );
  return [
    `CREATE TABLE ${name} (\n  ${own} ${typeSql(ctx, key)} PRIMARY KEY REFERENCES ${parent} (${keyName}) ON DELETE CASCADE,\n` +
      `${hot.map((c) => `  ${columnSql(ctx, c)}`).join(',\n')}\n) WITH (fillfactor = 70)`,
    `INSERT INTO ${name} (${own}, ${list})\nSELECT ${keyName}, ${list}\nFROM ${parent}`,
  ];
}
