import type { Column, Table } from '@/lib/engine';
import { pathOf, putColumn, putTable, withColumn } from './find';
import { done, type EditHandler, refuse } from './result';

export const setNullable: EditHandler<'setNullable'> = (schema, edit) =>
  withColumn(schema, edit.table, edit.column, (table, column) => {
    if (column.nullable === edit.nullable) return done(schema);
    if (edit.nullable && table.primaryKey?.columns.includes(column.id))
      return refuse(`${pathOf(table, column)} is part of the primary key, which can never be empty.`);
    if (edit.nullable && column.generated?.kind === 'identity')
      return refuse(`${pathOf(table, column)} is numbered by the database, so it is never empty.`);
    const next = withNullable(table, column, edit.nullable);
    return done(putTable(schema, next.table), next.notes);
  });

/** The column made nullable or not. A foreign key that could no longer set it to NULL restricts instead, and a note says so. */
export function withNullable(
  table: Table,
  column: Column,
  nullable: boolean,
): { readonly table: Table; readonly notes: readonly string[] } {
  const changed = putColumn(table, { ...column, nullable });
  const stuck = nullable
    ? []
    : table.foreignKeys.filter((fk) => fk.onDelete === 'setNull' && fk.columns.includes(column.id));
  if (stuck.length === 0) return { table: changed, notes: [] };
  const foreignKeys = table.foreignKeys.map((fk) =>
    stuck.includes(fk) ? { ...fk, onDelete: 'restrict' as const } : fk,
  );
  return {
    table: { ...changed, foreignKeys },
    notes: stuck.map((fk) => `${fk.name} is now ON DELETE RESTRICT: its column can no longer be set to NULL.`),
  };
}
