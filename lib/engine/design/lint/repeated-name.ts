import { uniqueName } from '../../model/names';
import { takenNames } from '../../model/schema-names';
import type { Fault, LintRule } from './rule';

/** No two tables, and no two columns of one table, have the same name. */
export const repeatedName: LintRule = {
  code: 'lint/repeated-name',
  severity: 'critical',
  title: 'Names of tables, and of the columns of a table, are not repeated.',
  why: 'The database refuses the second one, so the migration fails.',
  bad: { tables: [{ name: 'people', columns: ['id uuid', 'phone text', 'phone text'] }] },
  check: (schema) => [
    ...repeated(schema.tables).map((t): Fault => {
      const name = uniqueName(t.name || 'unnamed', takenNames(schema));
      return {
        subject: t.id,
        message: t.name === '' ? 'A table has no name.' : `There are two tables called ${t.name}.`,
        hint: 'Rename one of them.',
        origin: t.origin,
        fixes: () => [{ title: `Call it ${name}`, tables: [{ ...t, name }] }],
      };
    }),
    ...schema.tables.flatMap((t) =>
      repeated(t.columns).map((c): Fault => {
        const name = uniqueName(c.name || 'unnamed', new Set(t.columns.map((other) => other.name)));
        return {
          subject: c.id,
          message: c.name === '' ? `A column of ${t.name} has no name.` : `${t.name} has two columns called ${c.name}.`,
          hint: 'Rename one of them.',
          origin: c.origin,
          fixes: () => [
            {
              title: `Call the second one ${name}`,
              tables: [{ ...t, columns: t.columns.map((other) => (other === c ? { ...c, name } : other)) }],
            },
          ],
        };
      }),
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
