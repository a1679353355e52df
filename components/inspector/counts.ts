import type { Schema, Table } from '@/lib/engine';

/** How much a design has of each kind, for the overview. */
export function counts(schema: Schema): readonly { readonly label: string; readonly value: number }[] {
  const sum = (of: (table: Table) => number) => schema.tables.reduce((total, table) => total + of(table), 0);
  return [
    { label: 'tables', value: schema.tables.length },
    { label: 'columns', value: sum((t) => t.columns.length) },
    { label: 'foreign keys', value: sum((t) => t.foreignKeys.length) },
    { label: 'constraints', value: sum((t) => t.uniques.length + t.checks.length + t.exclusions.length) },
    { label: 'indexes', value: sum((t) => t.indexes.length) },
    { label: 'enums', value: schema.enums.length },
  ];
}
