import type { Column, ColumnId, Schema, Table, TableId } from '@/lib/engine';
import { type EditResult, refuse } from './result';

/** Goes on with the table, or refuses because it is gone. */
export function withTable(schema: Schema, id: TableId, next: (table: Table) => EditResult): EditResult {
  const table = schema.tables.find((t) => t.id === id);
  return table ? next(table) : refuse('This table is not in the design any more.');
}

/** Goes on with the table and the column, or refuses because one is gone. */
export function withColumn(
  schema: Schema,
  tableId: TableId,
  columnId: ColumnId,
  next: (table: Table, column: Column) => EditResult,
): EditResult {
  return withTable(schema, tableId, (table) => {
    const column = table.columns.find((c) => c.id === columnId);
    return column ? next(table, column) : refuse(`This column is not in “${table.name}” any more.`);
  });
}

/** The schema with one table replaced by another of the same id. */
export const putTable = (schema: Schema, table: Table): Schema => ({
  ...schema,
  tables: schema.tables.map((t) => (t.id === table.id ? table : t)),
});

/** The table with one column replaced by another of the same id. */
export const putColumn = (table: Table, column: Column): Table => ({
  ...table,
  columns: table.columns.map((c) => (c.id === column.id ? column : c)),
});

/** As people write it: orders.customer_id. */
export const pathOf = (table: Table, column: Column): string => `${table.name}.${column.name}`;

/** The names of columns, in the order given; ids that are gone are left out. */
export const columnNames = (table: Table, ids: readonly ColumnId[]): readonly string[] =>
  ids.flatMap((id) => table.columns.find((c) => c.id === id)?.name ?? []);
