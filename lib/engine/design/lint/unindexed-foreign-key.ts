import type { ColumnId } from '../../model/ids';
import type { Table } from '../../model/schema';
import type { LintRule } from './rule';

/** Every foreign key has an index that starts with its columns; a partial one does not count. */
export const unindexedForeignKey: LintRule = {
  code: 'lint/unindexed-foreign-key',
  severity: 'warning',
  title: 'Every foreign key has an index that starts with its columns.',
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
