import type { Finding } from './finding';

/** A column compared with a value of a type it does not go with. */
export const typeMismatch: Finding<'typeMismatch'> = ({ column, subject, type, other }) => ({
  code: 'queries/type-mismatch',
  severity: 'warning',
  message: `${column} is ${type} and is compared with ${other}: PostgreSQL refuses it, or converts every row.`,
  hint: `Give a value of type ${type}.`,
  subject,
});
