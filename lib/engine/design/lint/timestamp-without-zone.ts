import { withChanged } from '../fixes/making';
import { isInSql } from '../fixes/mentions';
import type { LintRule } from './rule';

/** A moment is TIMESTAMPTZ: without a zone the same value means different moments to different readers. */
export const timestampWithoutZone: LintRule = {
  code: 'lint/timestamp-without-zone',
  severity: 'warning',
  title: 'Every moment is TIMESTAMPTZ.',
  why: 'A timestamp without a zone is a reading on somebody’s clock. TIMESTAMPTZ takes the same eight bytes, stores the moment itself and shows it in the reader’s zone.',
  bad: { tables: [{ name: 'visits', columns: ['id uuid', 'starts_at timestamp'] }] },
  check: (schema) =>
    schema.tables.flatMap((table) =>
      table.columns
        .filter((c) => c.type.kind === 'timestamp')
        .map((c) => ({
          subject: c.id,
          message: `${table.name}.${c.name} is a timestamp without a time zone, so its moment depends on who reads it.`,
          hint: 'Change its type to timestamptz.',
          origin: c.origin,
          fixes: () =>
            isInSql(table, c.id)
              ? []
              : [
                  {
                    title: `Make ${table.name}.${c.name} timestamptz`,
                    tables: [withChanged(table, c.id, { type: { kind: 'timestamptz' } })],
                  },
                ],
        })),
    ),
};
