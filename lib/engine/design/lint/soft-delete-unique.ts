import type { LintRule } from './rule';

/** Where rows are only marked as deleted, uniqueness counts the living ones: else a deleted row blocks its value for ever. */
export const softDeleteUnique: LintRule = {
  code: 'lint/soft-delete-unique',
  severity: 'warning',
  title: 'A unique key of a table with deleted_at counts the rows not deleted.',
  check: (schema) =>
    schema.tables.flatMap((table) => {
      const marked = table.columns.some((c) => c.name === 'deleted_at' && c.nullable);
      if (!marked) return [];
      return table.uniques.map((unique) => ({
        subject: unique.id,
        message: `${unique.name} of ${table.name} also counts deleted rows, so their values can never be used again.`,
        hint: 'Replace it with a unique index where deleted_at is empty.',
        origin: unique.origin,
      }));
    }),
};
