import { tablesById } from '../../model/by-id';
import type { Fix } from '../../model/diagnostic';
import type { ColumnId } from '../../model/ids';
import type { ForeignKey, Schema, Table } from '../../model/schema';
import { columnOf, madeIndex, namesFor } from '../fixes/making';
import type { LintRule } from './rule';

/** Every foreign key has an index that starts with its columns; a partial one does not count. */
export const unindexedForeignKey: LintRule = {
  code: 'lint/unindexed-foreign-key',
  severity: 'warning',
  title: 'Every foreign key has an index that starts with its columns.',
  why: 'PostgreSQL indexes the key that is referred to, not the one that refers. Without an index each deletion of a parent row reads the whole child table, under a lock, and so does each join from parent to child.',
  bad: {
    tables: [
      { name: 'orders', columns: ['id uuid'] },
      { name: 'lines', columns: ['id uuid', 'order_id uuid -> orders cascade'] },
    ],
  },
  check: (schema) =>
    schema.tables.flatMap((table) => {
      const keys = leadingColumns(table);
      return table.foreignKeys
        .filter((k) => !keys.some((key) => startsWith(key, k.columns)))
        .map((k) => ({
          subject: k.id,
          message: `${k.name} of ${table.name} has no index, so each deletion of a row it refers to reads the whole table.`,
          hint: 'Add an index on the columns of the key.',
          origin: k.origin,
          fixes: () => fixesOf(schema, table, k),
        }));
    }),
};

const leadingColumns = (table: Table): readonly (readonly (ColumnId | undefined)[])[] => [
  ...(table.primaryKey ? [table.primaryKey.columns] : []),
  ...table.uniques.map((u) => u.columns),
  ...table.indexes
    .filter((i) => i.where === undefined && i.method === 'btree')
    .map((i) => i.parts.map((p) => ('column' in p.key ? p.key.column : undefined))),
];

const startsWith = (key: readonly (ColumnId | undefined)[], columns: readonly ColumnId[]): boolean => {
  const head = new Set(key.slice(0, columns.length));
  return columns.every((c) => head.has(c));
};

function fixesOf(schema: Schema, table: Table, key: ForeignKey): readonly Fix[] {
  const columns = key.columns.flatMap((id) => columnOf(table, id) ?? []);
  if (columns.length === 0 || columns.length !== key.columns.length) return [];
  const parent = tablesById(schema).get(key.refTable);
  const index = madeIndex(table, columns, `Finds the rows of ${parent?.name ?? 'a parent'}`, namesFor(schema));
  return [
    {
      title: `Index ${table.name} (${columns.map((c) => c.name).join(', ')})`,
      tables: [{ ...table, indexes: [...table.indexes, index] }],
    },
  ];
}
