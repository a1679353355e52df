import type { ElementId, Schema } from '@/lib/engine';
import { typeLabel } from '@/lib/engine';
import { columnNames, isPrimary, keysOf } from './lookup';

/** One line of the outline: a table (level 1) or a column (level 2). */
export interface OutlineRow {
  readonly id: ElementId;
  readonly level: 1 | 2;
  readonly name: string;
  /** What the diagram shows beside the name, in words: "uuid, primary key, required". */
  readonly detail: string;
  /** Of a table: whether its columns follow. */
  readonly open?: boolean;
}

/** The rows in view: every table, and the columns of those that are open, in the diagram's own order. */
export function outlineRows(schema: Schema, open: ReadonlySet<ElementId>): readonly OutlineRow[] {
  const tableNames = new Map(schema.tables.map(({ id, name }) => [id, name]));
  return schema.tables.flatMap((table) => {
    const head: OutlineRow = {
      id: table.id,
      level: 1,
      name: table.name,
      detail: `${table.columns.length} ${table.columns.length === 1 ? 'column' : 'columns'}`,
      open: open.has(table.id),
    };
    if (!head.open) return [head];
    const columns = table.columns.map((column): OutlineRow => {
      const keys = keysOf(table, column.id).map((key) => `refers to ${tableNames.get(key.refTable) ?? '?'}`);
      const words = [
        typeLabel(column.type, schema.enums),
        ...(isPrimary(table, column.id) ? ['primary key'] : []),
        ...keys,
        column.nullable ? 'optional' : 'required',
        ...table.uniques.flatMap(({ columns }) =>
          !columns.includes(column.id)
            ? []
            : columns.length === 1
              ? ['unique']
              : [
                  `unique with ${columnNames(
                    table,
                    columns.filter((id) => id !== column.id),
                  ).join(', ')}`,
                ],
        ),
      ];
      return { id: column.id, level: 2, name: column.name, detail: words.join(', ') };
    });
    return [head, ...columns];
  });
}
