import { mapTables, type Repair } from './repair';

/** Columns of a primary key are never NULL. */
export const requireKeyColumns: Repair = (schema) =>
  mapTables(schema, (table) => {
    const key = new Set(table.primaryKey?.columns);
    return table.columns.some((column) => key.has(column.id) && column.nullable)
      ? {
          ...table,
          columns: table.columns.map((column) => (key.has(column.id) ? { ...column, nullable: false } : column)),
        }
      : table;
  });
