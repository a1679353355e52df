import type { ColumnId } from '../model/ids';
import type { Index, Table } from '../model/schema';

/** The key columns of a full btree-like index, in order; undefined for one that is partial or has an expression. */
export function plainColumns(index: Index): readonly ColumnId[] | undefined {
  if (index.where !== undefined || index.method !== 'btree') return undefined;
  const columns: ColumnId[] = [];
  for (const part of index.parts) {
    if (!('column' in part.key)) return undefined;
    columns.push(part.key.column);
  }
  return columns;
}

/** The keys of the table's own constraints and full indexes, each in order. */
export const existingKeys = (table: Table): readonly (readonly ColumnId[])[] => [
  ...(table.primaryKey ? [table.primaryKey.columns] : []),
  ...table.uniques.map((u) => u.columns),
  ...table.indexes.map(plainColumns).filter((columns) => columns !== undefined),
];

/** Whether one of the keys starts with exactly these columns, in any order among themselves. */
export const coversPrefix = (keys: readonly (readonly ColumnId[])[], columns: readonly ColumnId[]): boolean =>
  keys.some(
    (key) =>
      key.length >= columns.length && columns.every((c) => key.indexOf(c) >= 0 && key.indexOf(c) < columns.length),
  );
