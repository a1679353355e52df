import type { LintRule } from './rule';

/** A moment is TIMESTAMPTZ: without a zone the same value means different moments to different readers. */
export const timestampWithoutZone: LintRule = {
  code: 'lint/timestamp-without-zone',
  severity: 'warning',
  title: 'Every moment is TIMESTAMPTZ.',
  check: (schema) =>
    schema.tables.flatMap((table) =>
      table.columns
        .filter((c) => c.type.kind === 'timestamp')
        .map((c) => ({
          subject: c.id,
          message: `${table.name}.${c.name} is a timestamp without a time zone, so its moment depends on who reads it.`,
          hint: 'Change its type to timestamptz.',
          origin: c.origin,
        })),
    ),
};
