import type { Schema, TableId } from '@/lib/engine';

/**
 * Tables that a few typed letters mean: those whose name begins with them, then those whose name contains them, then
 * those with a column that does. Case, spaces and underscores do not matter. None for an empty text.
 */
export function findTables(schema: Pick<Schema, 'tables'>, typed: string): readonly TableId[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  const groups: readonly TableId[][] = [[], [], []];
  for (const table of schema.tables) {
    const name = plain(table.name);
    const inColumn = table.columns.some((column) => plain(column.name).includes(wanted));
    const rank = name.startsWith(wanted) ? 0 : name.includes(wanted) ? 1 : inColumn ? 2 : null;
    if (rank !== null) groups[rank]?.push(table.id);
  }
  return groups.flat();
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s_]+/g, '');
