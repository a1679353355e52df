import { tablesById } from './by-id';
import type { ColumnId, TableId } from './ids';
import type { Schema, Table } from './schema';

/**
 * The table that names the tenants where composite keys keep them apart: a child and its parent each refer to it by a
 * column of their own, and those two columns are a pair of the key between them. Undefined where no key does.
 */
export function tenantsOf(schema: Schema): TableId | undefined {
  const byId = tablesById(schema);
  for (const table of schema.tables)
    for (const { columns, refColumns, refTable } of table.foreignKeys) {
      const parent = columns.length > 1 ? byId.get(refTable) : undefined;
      const tenants = parent && columns.map((c, i) => named(table, c, parent, refColumns[i])).find((t) => t);
      if (tenants !== undefined) return tenants;
    }
  return undefined;
}

function named(child: Table, own: ColumnId, parent: Table, theirs: ColumnId | undefined): TableId | undefined {
  const tenants = referred(child, own);
  return tenants !== undefined && theirs !== undefined && referred(parent, theirs) === tenants ? tenants : undefined;
}

const referred = (table: Table, column: ColumnId): TableId | undefined =>
  table.foreignKeys.find((k) => k.columns.length === 1 && k.columns[0] === column)?.refTable;
