import { sameType } from '../../model/column-type';
import type { ColumnId, TableId } from '../../model/ids';
import type { Column, ForeignKey, Schema, Table } from '../../model/schema';
import { droppedFinding } from '../findings';
import { kept, mapTables, type Repair } from './repair';

/** Columns of a foreign key have the type of what they refer to; the referring side follows. */
export const alignKeyTypes: Repair = (schema) => {
  let aligned = schema;
  // A key may refer to a column that is a key itself: each round settles one link of a chain.
  for (let round = 0; round < schema.tables.length; round++) {
    const next = alignOnce(aligned);
    if (next === aligned) break;
    aligned = next;
  }
  return aligned;
};

function alignOnce(schema: Schema): Schema {
  const columns = columnsById(schema);
  return mapTables(schema, (table) => {
    const wanted = new Map<ColumnId, Column['type']>();
    for (const key of table.foreignKeys) {
      key.columns.forEach((id, i) => {
        const [own, target] = [columns.get(id), columns.get(key.refColumns[i] ?? '')];
        if (own && target && !sameType(own.type, target.type)) wanted.set(id, target.type);
      });
    }
    if (wanted.size === 0) return table;
    return { ...table, columns: table.columns.map((column) => withType(column, wanted.get(column.id))) };
  });
}

/** A default belongs to its type: it goes with it. */
function withType(column: Column, type: Column['type'] | undefined): Column {
  if (!type) return column;
  const { default: _, ...rest } = column;
  return { ...rest, type };
}

/** Foreign keys refer to a key that is there and fits; others are left out. */
export const dropDanglingForeignKeys: Repair = (schema, report) => {
  const tables = new Map(schema.tables.map((table) => [table.id, table]));
  const columns = columnsById(schema);
  return mapTables(schema, (table) => {
    const foreignKeys = kept(table.foreignKeys, (key) => {
      const problem = problemOf(key, tables, columns);
      if (problem) report(droppedFinding(`The foreign key ${table.name}.${key.name}`, problem, key.id));
      return problem === undefined;
    });
    return foreignKeys === table.foreignKeys ? table : { ...table, foreignKeys };
  });
};

function problemOf(
  key: ForeignKey,
  tables: ReadonlyMap<TableId, Table>,
  columns: ReadonlyMap<ColumnId, Column>,
): string | undefined {
  const target = tables.get(key.refTable);
  if (!target) return 'the table it refers to is gone';
  const there = new Set(target.columns.map((column) => column.id));
  if (!key.refColumns.every((id) => there.has(id))) return `the column it refers to in ${target.name} is gone`;
  if (!isKey(target, key.refColumns)) return `what it refers to in ${target.name} is no key any more`;
  const fits = key.columns.every((id, i) => {
    const [own, other] = [columns.get(id), columns.get(key.refColumns[i] ?? '')];
    return own && other && sameType(own.type, other.type);
  });
  return fits && key.columns.length === key.refColumns.length
    ? undefined
    : `its type differs from that in ${target.name}`;
}

function isKey(table: Table, columns: readonly ColumnId[]): boolean {
  const keys = [
    ...(table.primaryKey ? [table.primaryKey.columns] : []),
    ...table.uniques.map((unique) => unique.columns),
    ...table.indexes
      .filter((index) => index.unique && !index.where)
      .map((index) => index.parts.map(({ key }) => ('column' in key ? key.column : ''))),
  ];
  return keys.some((key) => key.length === columns.length && key.every((id) => columns.includes(id)));
}

const columnsById = (schema: Schema): ReadonlyMap<ColumnId, Column> =>
  new Map(schema.tables.flatMap((table) => table.columns.map((column) => [column.id, column])));
