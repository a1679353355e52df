import type { LintRule } from './rule';

/** Every table has a primary key: without one a row cannot be told from its double, nor replicated, nor referred to. */
export const missingPrimaryKey: LintRule = {
  code: 'lint/missing-primary-key',
  severity: 'warning',
  title: 'Every table has a primary key.',
  check: (schema) =>
    schema.tables
      .filter((t) => (t.primaryKey?.columns.length ?? 0) === 0)
      .map((t) => ({
        subject: t.id,
        message: `${t.name} has no primary key, so two equal rows cannot be told apart.`,
        hint: 'Add an id column and make it the primary key.',
        origin: t.origin,
      })),
};
