import type { Fault, LintRule } from './rule';

/** No two tables, and no two columns of one table, have the same name. */
export const repeatedName: LintRule = {
  code: 'lint/repeated-name',
  severity: 'critical',
  title: 'Names of tables, and of the columns of a table, are not repeated.',
  check: (schema) => [
    ...repeated(schema.tables).map(
      (t): Fault => ({
        subject: t.id,
        message: t.name === '' ? 'A table has no name.' : `There are two tables called ${t.name}.`,
        hint: 'Rename one of them.',
        origin: t.origin,
      }),
    ),
    ...schema.tables.flatMap((t) =>
      repeated(t.columns).map(
        (c): Fault => ({
          subject: c.id,
          message: c.name === '' ? `A column of ${t.name} has no name.` : `${t.name} has two columns called ${c.name}.`,
          hint: 'Rename one of them.',
          origin: c.origin,
        }),
      ),
    ),
  ],
};

/** Those without a name, or with one that an earlier element has. */
function repeated<T extends { readonly name: string }>(all: readonly T[]): readonly T[] {
  const seen = new Set(['']);
  return all.filter(({ name }) => {
    const again = seen.has(name);
    seen.add(name);
    return again;
  });
}
