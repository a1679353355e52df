import type { Fix } from '../../model/diagnostic';
import { constraintIdOf } from '../../model/ids';
import type { Column, Schema, Table } from '../../model/schema';
import { columnOf, madeColumn, namesFor, withChanged } from '../fixes/making';
import type { LintRule } from './rule';

/** Every table has a primary key: without one a row cannot be told from its double, nor replicated, nor referred to. */
export const missingPrimaryKey: LintRule = {
  code: 'lint/missing-primary-key',
  severity: 'warning',
  title: 'Every table has a primary key.',
  why: 'Without a primary key two equal rows cannot be told apart, no other table can refer to a row, and logical replication cannot update or delete one.',
  bad: { tables: [{ name: 'readings', columns: ['sensor text', 'value numeric(8,2)', 'read_at timestamptz'] }] },
  check: (schema) =>
    schema.tables
      .filter((t) => (t.primaryKey?.columns.length ?? 0) === 0)
      .map((t) => ({
        subject: t.id,
        message: `${t.name} has no primary key, so two equal rows cannot be told apart.`,
        hint: 'Add an id column and make it the primary key.',
        origin: t.origin,
        fixes: () => fixesOf(schema, t),
      })),
};

function fixesOf(schema: Schema, table: Table): readonly Fix[] {
  const keyed = (columns: readonly string[], of: Table = table): Table => ({
    ...of,
    primaryKey: { id: constraintIdOf(table.id, 'pk', 'id'), name: namesFor(schema)('pk', table.name), columns },
  });
  const own = table.uniques
    .map((u) => u.columns.flatMap((id) => columnOf(table, id) ?? []))
    .filter((columns) => columns.length > 0 && columns.every((c) => !c.nullable))
    .map((columns) => ({
      title: `Make ${columns.map((c) => c.name).join(', ')} the primary key of ${table.name}`,
      tables: [keyed(columns.map((c) => c.id))],
    }));
  const id = table.columns.find((c) => c.name === 'id');
  return [id ? promoted(table, id, keyed) : added(table, keyed), ...own];
}

function promoted(table: Table, id: Column, keyed: (columns: readonly string[], of?: Table) => Table): Fix {
  const filled = withChanged(table, id.id, { nullable: false });
  return { title: `Make id the primary key of ${table.name}`, tables: [keyed([id.id], filled)] };
}

function added(table: Table, keyed: (columns: readonly string[], of?: Table) => Table): Fix {
  const id = madeColumn(table.id, 'id', 'id', { kind: 'uuid' }, { default: { kind: 'uuid' } });
  return {
    title: `Add an id to ${table.name} as its primary key`,
    tables: [keyed([id.id], { ...table, columns: [id, ...table.columns] })],
  };
}
