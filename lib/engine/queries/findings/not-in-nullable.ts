import type { Finding } from './finding';

/** NOT IN over a column that may be NULL: one NULL and nothing is found. */
export const notInNullable: Finding<'notInNullable'> = ({ column, subject }) => ({
  code: 'queries/not-in-nullable',
  severity: 'warning',
  message: `${column} may be empty: as soon as one is, NOT IN finds no rows at all; it also keeps PostgreSQL from joining.`,
  hint: 'Write NOT EXISTS instead.',
  subject,
});
