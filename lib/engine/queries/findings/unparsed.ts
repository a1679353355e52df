import type { Finding } from './finding';

/** The grammar cannot read the statement. */
export const unparsed: Finding<'unparsed'> = ({ message }) => ({
  code: 'queries/unparsed',
  severity: 'warning',
  message: `PostgreSQL cannot read this query: ${message.replace(/\.$/, '')}.`,
  hint: 'Correct it here; the other queries are read without it.',
});
