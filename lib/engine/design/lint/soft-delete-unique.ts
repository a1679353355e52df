import type { Fix } from '../../model/diagnostic';
import { constraintIdOf } from '../../model/ids';
import type { Column, Schema, Table, UniqueConstraint } from '../../model/schema';
import { columnOf, madeIndex, namesFor } from '../fixes/making';
import type { LintRule } from './rule';

/** Where rows are only marked as deleted, uniqueness counts the living ones: else a deleted row blocks its value for ever. */
export const softDeleteUnique: LintRule = {
  code: 'lint/soft-delete-unique',
  severity: 'warning',
  title: 'A unique key of a table with deleted_at counts the rows not deleted.',
  why: 'A row that is only marked as deleted still holds its email or slug, so the value can never be used again. A unique index WHERE deleted_at IS NULL counts the living rows alone.',
  bad: {
    tables: [{ name: 'pages', columns: ['id uuid', 'slug text unique', 'deleted_at timestamptz null'] }],
  },
  check: (schema) =>
    schema.tables.flatMap((table) => {
      const mark = table.columns.find((c) => c.name === 'deleted_at' && c.nullable);
      if (!mark) return [];
      return table.uniques.map((unique) => ({
        subject: unique.id,
        message: `${unique.name} of ${table.name} also counts deleted rows, so their values can never be used again.`,
        hint: 'Replace it with a unique index where deleted_at is empty.',
        origin: unique.origin,
        fixes: () => fixesOf(schema, table, unique, mark),
      }));
    }),
};

/** None while a foreign key refers to the constraint: it cannot refer to a partial index. */
function fixesOf(schema: Schema, table: Table, unique: UniqueConstraint, mark: Column): readonly Fix[] {
  const key = [...unique.columns].sort().join();
  const referred = schema.tables.some((t) =>
    t.foreignKeys.some((k) => k.refTable === table.id && [...k.refColumns].sort().join() === key),
  );
  const columns = unique.columns.flatMap((id) => columnOf(table, id) ?? []);
  if (referred || columns.length === 0) return [];
  const names = columns.map((c) => c.name).join(' and ');
  const index = madeIndex(table, columns, `Keeps ${names} unique among rows not deleted`, namesFor(schema), {
    id: constraintIdOf(table.id, 'uq', `alive:${unique.id}`),
    unique: true,
    where: { kind: 'isNull', column: mark.id },
  });
  return [
    {
      title: `Keep ${names} unique among the rows not deleted`,
      tables: [{ ...table, uniques: table.uniques.filter((u) => u !== unique), indexes: [...table.indexes, index] }],
    },
  ];
}
