import { withoutColumns } from '../fixes/making';
import { isHistory } from '../shared/history';
import type { LintRule } from './rule';

/** A history is only added to: it has no time of change and no mark of deletion. */
export const appendOnly: LintRule = {
  code: 'lint/append-only',
  severity: 'info',
  title: 'A history is only added to.',
  why: 'A log whose rows can be changed proves nothing. Without updated_at and deleted_at the table says what it is, is narrower, and can be partitioned by time and kept by BRIN. Leave it where entries are completed later.',
  bad: {
    tables: [
      {
        name: 'audit_entries',
        columns: ['id uuid', 'action text', 'created_at timestamptz', 'updated_at timestamptz'],
      },
    ],
  },
  check: (schema) =>
    schema.tables.filter(isHistory).flatMap((table) => {
      const marks = table.columns.filter((c) => c.name === 'updated_at' || c.name === 'deleted_at');
      const [first] = marks;
      if (!first) return [];
      const names = marks.map((c) => c.name).join(' and ');
      return {
        subject: first.id,
        message: `${table.name} sounds like a history, which is only added to, but it has ${names}.`,
        hint: `Drop ${names}, unless its rows are changed.`,
        origin: table.origin,
        fixes: () => [
          {
            title: `Drop ${names} of ${table.name}`,
            tables: [withoutColumns(table, new Set(marks.map((c) => c.id)))],
          },
        ],
      };
    }),
};
