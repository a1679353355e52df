import type { Schema, Table } from '@/lib/engine';

/** How much a design has of each kind, for the overview. */
export function counts(schema: Schema): readonly { readonly label: string; readonly value: number }[] {
  const sum = (of: (table: Table) => number) => schema.tables.reduce((total, table) => total + of(table), 0);
  return [
    { label: 'tables', value: schema.tables.length },
    { label: 'columns', value: sum((t) => t.columns.length) },
    { label: 'foreign keys', value: sum((t) => t.foreignKeys.length) },
    { label: 'constraints', value: sum(constraints) },
    { label: 'indexes', value: sum((t) => t.indexes.length) },
    { label: 'enums', value: schema.enums.length },
  ];
}

/** As the report counts them: keys are constraints too. */
const constraints = ({ primaryKey, foreignKeys, uniques, checks, exclusions }: Table): number =>
  (primaryKey ? 1 : 0) + foreignKeys.length + uniques.length + checks.length + exclusions.length;
