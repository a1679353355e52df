import type { SchemaEdit } from '@/lib/document/types';
import type { Table } from '@/lib/engine';
import { uniqueName } from '@/lib/engine';

/** The edit that adds an empty text column to a table, under a name that is free there. */
export function newColumn(table: Table, id: string): Extract<SchemaEdit, { kind: 'addColumn' }> {
  return {
    kind: 'addColumn',
    table: table.id,
    id: `${table.id}/c:${id}`,
    name: uniqueName('column', new Set(table.columns.map(({ name }) => name))),
    type: { kind: 'text' },
    nullable: true,
  };
}
