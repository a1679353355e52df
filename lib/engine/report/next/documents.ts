import { createIndexSql } from '../../dialects/indexes';
import type { Design } from '../../model/design';
import { constraintIdOf } from '../../model/ids';
import { uniqueName } from '../../model/names';
import type { Column, Index, Table } from '../../model/schema';
import type { NextChange } from './next-change';
import { contextOf } from './sql';

/** A JSON document that queries begin to look into gets an index on its content, unless it has one. */
export function documents({ schema }: Design): readonly NextChange[] {
  const taken = new Set(schema.tables.flatMap((table) => table.indexes.map((index) => index.name)));
  return schema.tables.flatMap((table) =>
    table.columns
      .filter((column) => column.type.kind === 'jsonb' && !isIndexed(table, column))
      .map((column) => ({
        code: 'next/documents',
        subject: column.id,
        when: `queries filter inside ${table.name}.${column.name}`,
        change: 'index its content; a key that every row has becomes a column of its own',
        gist: `USING gin (${column.name} jsonb_path_ops)`,
        migration: [createIndexSql(contextOf(schema), table.id, contentIndex(table, column, taken), true)],
        mind: 'The index serves @> alone. CONCURRENTLY runs outside a transaction.',
        weight: 35,
      })),
  );
}

const isIndexed = (table: Table, column: Column): boolean =>
  table.indexes.some((index) => index.parts.some((part) => 'column' in part.key && part.key.column === column.id));

function contentIndex(table: Table, column: Column, taken: ReadonlySet<string>): Index {
  return {
    id: constraintIdOf(table.id, 'idx', `${column.id}/content`),
    name: uniqueName(`idx_${table.name}_${column.name}`, taken),
    unique: false,
    method: 'gin',
    parts: [{ key: { column: column.id }, direction: 'asc', opclass: 'jsonb_path_ops' }],
    serves: [],
    purpose: '',
    origin: { kind: 'rule', rule: 'next/documents', spans: [] },
  };
}
