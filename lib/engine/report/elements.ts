import type { ElementId, TableId } from '../model/ids';
import type { Schema } from '../model/schema';

/** An element's table and name, for people: `orders`, `orders.customer_id`, `idx_orders_customer_id`. */
export interface ElementName {
  readonly table: TableId | null;
  readonly tableName: string | null;
  readonly columnName: string | null;
  readonly label: string;
}

/** The names of every element of the schema. */
export function elementNames(schema: Schema): ReadonlyMap<ElementId, ElementName> {
  const names = new Map<ElementId, ElementName>();
  for (const type of schema.enums)
    names.set(type.id, { table: null, tableName: null, columnName: null, label: type.name });
  for (const table of schema.tables) {
    const of = { table: table.id, tableName: table.name, columnName: null };
    names.set(table.id, { ...of, label: table.name });
    for (const column of table.columns)
      names.set(column.id, { ...of, columnName: column.name, label: `${table.name}.${column.name}` });
    const keys = [...table.foreignKeys, ...table.uniques, ...table.checks, ...table.exclusions, ...table.indexes];
    for (const key of table.primaryKey ? [table.primaryKey, ...keys] : keys)
      names.set(key.id, { ...of, label: key.name });
  }
  return names;
}

/** Everything a table promises: primary key, foreign keys, uniques, checks and exclusions of all tables. */
export const constraintCount = (schema: Schema): number =>
  schema.tables.reduce(
    (sum, t) =>
      sum + (t.primaryKey ? 1 : 0) + t.foreignKeys.length + t.uniques.length + t.checks.length + t.exclusions.length,
    0,
  );

/** Indexes that are not a constraint's own, of all tables. */
export const indexCount = (schema: Schema): number => schema.tables.reduce((sum, t) => sum + t.indexes.length, 0);
