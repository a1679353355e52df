import type { Design } from '../../model/design';
import type { ColumnId } from '../../model/ids';
import type { Column, Schema, Table } from '../../model/schema';
import { grouped } from '../words';
import type { NextChange } from './next-change';
import { statementsBetween } from './sql';

const limits = { smallint: 32_767, integer: 2_147_483_647 } as const;

/** A counting key of four bytes or fewer runs out; it is widened together with the keys that refer to it. */
export function keyRange({ schema }: Design): readonly NextChange[] {
  return schema.tables.flatMap((table) => {
    const column = countingKey(table);
    const limit =
      column && (column.type.kind === 'smallint' || column.type.kind === 'integer') ? limits[column.type.kind] : null;
    if (!column || limit === null) return [];
    return {
      code: 'next/key-range',
      subject: column.id,
      when: `${table.name}.${column.name} nears ${grouped(limit)}`,
      change: 'widen it, and the keys that refer to it, to bigint',
      gist: `ALTER COLUMN ${column.name} TYPE bigint`,
      migration: statementsBetween(schema, widened(schema, column.id)),
      mind: 'It rewrites the tables; on a large one, fill a second column in batches and swap.',
      weight: column.type.kind === 'smallint' ? 65 : (table.expectedRows ?? 0) > 500_000_000 ? 85 : 30,
    };
  });
}

function countingKey(table: Table): Column | undefined {
  const [id, ...others] = table.primaryKey?.columns ?? [];
  const column = table.columns.find((c) => c.id === id);
  return others.length === 0 && column?.generated?.kind === 'identity' ? column : undefined;
}

function widened(schema: Schema, key: ColumnId): Schema {
  const wide = new Set<ColumnId>([key]);
  for (const table of schema.tables)
    for (const foreign of table.foreignKeys)
      foreign.refColumns.forEach((ref, i) => {
        const column = foreign.columns[i];
        if (ref === key && column !== undefined) wide.add(column);
      });
  return {
    ...schema,
    tables: schema.tables.map((table) => ({
      ...table,
      columns: table.columns.map((c) => (wide.has(c.id) ? { ...c, type: { kind: 'bigint' } as const } : c)),
    })),
  };
}
