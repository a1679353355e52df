import type { Column, Table } from '../../model/schema';
import type { LintRule } from './rule';

/** NOT NULL by default: a column drawn or imported as nullable says why it may be empty. What was read has its sentence. */
export const nullableWithoutReason: LintRule = {
  code: 'lint/nullable-without-reason',
  severity: 'info',
  title: 'A column that may be empty says why.',
  why: 'NULL means not known, not applicable and not yet, and each query has to guess which. A comment says it; a column without a reason is usually one that was left as it came.',
  bad: { tables: [{ name: 'customers', columns: ['id uuid', 'name text null', 'email text null'] }] },
  check: (schema) =>
    schema.tables.flatMap((table) => {
      const [first, ...more] = table.columns.filter((c) => isUnexplained(table, c));
      if (!first) return [];
      const names = [first, ...more].map((c) => c.name);
      const shown =
        names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ');
      const all = new Set([first, ...more]);
      return {
        subject: first.id,
        message: `${table.name}: ${shown} may be empty, and nothing says why.`,
        hint: 'Make it NOT NULL, or say in its comment what an empty value means.',
        origin: first.origin,
        fixes: () => [
          {
            title: `Make ${shown} NOT NULL`,
            tables: [{ ...table, columns: table.columns.map((c) => (all.has(c) ? { ...c, nullable: false } : c)) }],
          },
        ],
      };
    }),
};

/** A moment says itself that it is empty until it comes; so does a key that is emptied, or one of several alternatives. */
function isUnexplained(table: Table, column: Column): boolean {
  const own = column.origin.kind === 'hand' || column.origin.kind === 'import';
  return (
    own &&
    column.nullable &&
    !column.comment &&
    !column.generated &&
    !/^(date|timestamp|timestamptz)$/.test(column.type.kind) &&
    !table.foreignKeys.some((k) => k.onDelete === 'setNull' && k.columns.includes(column.id)) &&
    !table.checks.some(({ predicate: p }) => p.kind === 'countSet' && p.columns.includes(column.id))
  );
}
