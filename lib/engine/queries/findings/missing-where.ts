import type { Finding } from './finding';

/** UPDATE or DELETE of all rows. */
export const missingWhere: Finding<'missingWhere'> = ({ verb, table, subject }) => ({
  code: 'queries/missing-where',
  severity: 'warning',
  message: `${verb} without WHERE ${verb === 'UPDATE' ? 'rewrites' : 'removes'} every row of ${table}.`,
  hint:
    verb === 'UPDATE'
      ? 'Add a WHERE, or change large tables in batches.'
      : 'Add a WHERE, or use TRUNCATE if all rows are meant.',
  subject,
});
