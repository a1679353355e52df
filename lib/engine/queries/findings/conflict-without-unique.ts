import type { Finding } from './finding';

/** ON CONFLICT over columns that nothing keeps unique: PostgreSQL refuses the statement. */
export const conflictWithoutUnique: Finding<'conflictWithoutUnique'> = ({ table, subject, columns, fix }) => ({
  code: 'queries/conflict-without-unique',
  severity: 'warning',
  message: `ON CONFLICT (${columns.join(', ')}) needs exactly these columns of ${table} to be unique: PostgreSQL refuses this query.`,
  hint: `Make ${columns.join(' and ')} unique in ${table}, or name columns that are.`,
  subject,
  fixes: [fix],
});
