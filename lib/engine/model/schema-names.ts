import type { Schema, Table } from './schema';

/** The constraints and indexes of a table. */
export const named = (table: Table): readonly { readonly id: string; readonly name: string }[] => [
  ...(table.primaryKey ? [table.primaryKey] : []),
  ...table.uniques,
  ...table.foreignKeys,
  ...table.checks,
  ...table.exclusions,
  ...table.indexes,
];

/** Every name of a schema that a table, constraint, index or enum may not take again. */
export function takenNames(schema: Schema): Set<string> {
  const taken = new Set(schema.enums.map((e) => e.name));
  for (const table of schema.tables) {
    taken.add(table.name);
    for (const { name } of named(table)) taken.add(name);
  }
  return taken;
}
