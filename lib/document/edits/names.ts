import { fitIdentifier, type Schema, type Table, toSnake } from '@/lib/engine';

/** PostgreSQL's system columns: no column may have these names. */
const systemColumns = new Set(['tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid']);

/**
 * A name as the person typed it, made a good identifier: snake_case, or, in double quotes, exactly as typed.
 * Null when nothing is left. Always fits PostgreSQL's 63 bytes.
 */
export function cleanName(typed: string): string | null {
  const text = typed
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .normalize('NFC')
    .trim();
  const quoted = /^"(.+)"$/u.exec(text)?.[1];
  const name = quoted === undefined ? toSnake(text) || text : quoted.replaceAll('""', '"');
  return name.trim() === '' || /^"+$/.test(text) ? null : fitIdentifier(name);
}

/** Why a name cannot be a column's; null when it can. */
export const columnNameTrouble = (name: string): string | null =>
  systemColumns.has(name) ? `PostgreSQL keeps the name “${name}” for itself. Choose another.` : null;

/** Every name of a schema that a table, constraint, index or enum may not take again. */
export function takenNames(schema: Schema): Set<string> {
  const taken = new Set(schema.enums.map((e) => e.name));
  for (const table of schema.tables) {
    taken.add(table.name);
    for (const { name } of named(table)) taken.add(name);
  }
  return taken;
}

/** The constraints and indexes of a table. */
export const named = (table: Table): readonly { readonly id: string; readonly name: string }[] => [
  ...(table.primaryKey ? [table.primaryKey] : []),
  ...table.uniques,
  ...table.foreignKeys,
  ...table.checks,
  ...table.exclusions,
  ...table.indexes,
];
