import type { Index, SqlTemplate, Table } from '@/lib/engine';

/** The key of an index as people write it: `doctor_id, starts_at desc`. */
export function indexParts(index: Index, table: Table): string {
  return index.parts
    .map(({ key, direction }) => {
      const text = 'column' in key ? columnName(table, key.column) : templateText(key.expression, table);
      return direction === 'desc' ? `${text} desc` : text;
    })
    .join(', ');
}

/** SQL with its columns by name. */
const templateText = (sql: SqlTemplate, table: Table): string =>
  sql.map((part) => (typeof part === 'string' ? part : columnName(table, part.column))).join('');

const columnName = (table: Table, id: string) => table.columns.find((column) => column.id === id)?.name ?? '?';
