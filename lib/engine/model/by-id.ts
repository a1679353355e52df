import type { ColumnId, TableId } from './ids';
import type { Column, Schema, Table } from './schema';

/** The tables of a schema by id; made once for the same list of tables. */
export const tablesById: (schema: Pick<Schema, 'tables'>) => ReadonlyMap<TableId, Table> = ({ tables }) =>
  indexed(tableIndexes, tables);

/** The columns of a table by id; made once for the same list of columns, which most changes to a table leave as it is. */
export const columnsById: (table: Pick<Table, 'columns'>) => ReadonlyMap<ColumnId, Column> = ({ columns }) =>
  indexed(columnIndexes, columns);

type Indexes<T> = WeakMap<readonly T[], ReadonlyMap<string, T>>;

const tableIndexes: Indexes<Table> = new WeakMap();
const columnIndexes: Indexes<Column> = new WeakMap();

function indexed<T extends { readonly id: string }>(known: Indexes<T>, list: readonly T[]): ReadonlyMap<string, T> {
  const before = known.get(list);
  if (before) return before;
  const made = new Map(list.map((element) => [element.id, element]));
  known.set(list, made);
  return made;
}
