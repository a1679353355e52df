import { indexColumns } from '../../model/dangling';
import type { ColumnId } from '../../model/ids';
import { type Predicate, predicateColumns, templateColumns } from '../../model/predicate';
import type { Schema, Table } from '../../model/schema';

/** Whether SQL text of the table (a generated value, an expression, a CHECK as text) is written for the column's type. */
export const isInSql = (table: Table, column: ColumnId): boolean =>
  table.columns.some(
    ({ id, generated }) =>
      generated?.kind === 'stored' && (id === column || templateColumns(generated.sql).includes(column)),
  ) ||
  table.checks.some((check) => inText(check.predicate, column)) ||
  [...table.indexes, ...table.exclusions].some(
    ({ parts, where }) =>
      parts.some(({ key }) => 'expression' in key && templateColumns(key.expression).includes(column)) ||
      (where !== undefined && inText(where, column)),
  );

function inText(predicate: Predicate, column: ColumnId): boolean {
  switch (predicate.kind) {
    case 'and':
      return predicate.all.some((p) => inText(p, column));
    case 'or':
      return predicate.any.some((p) => inText(p, column));
    case 'not':
      return inText(predicate.predicate, column);
    case 'sql':
      return templateColumns(predicate.sql).includes(column);
    default:
      return false;
  }
}

/** Whether a constraint of the table other than NOT NULL, or a foreign key from anywhere, stands on the column. */
export const isConstrained = (schema: Schema, table: Table, column: ColumnId): boolean =>
  [table.primaryKey, ...table.uniques, ...table.foreignKeys].some((key) => key?.columns.includes(column)) ||
  table.checks.some((check) => predicateColumns(check.predicate).includes(column)) ||
  table.exclusions.some((exclusion) => indexColumns(exclusion).includes(column)) ||
  isInSql(table, column) ||
  referencedColumns(schema).has(column);

/** Columns that a foreign key refers to; a large schema is asked thousands of times. */
const known = new WeakMap<Schema, ReadonlySet<ColumnId>>();

function referencedColumns(schema: Schema): ReadonlySet<ColumnId> {
  const found =
    known.get(schema) ?? new Set(schema.tables.flatMap((t) => t.foreignKeys.flatMap((k) => [...k.refColumns])));
  known.set(schema, found);
  return found;
}
