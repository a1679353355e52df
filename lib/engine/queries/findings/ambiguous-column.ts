import type { Finding } from './finding';

/** A name that several of the query's tables have. */
export const ambiguousColumn: Finding<'ambiguousColumn'> = ({ name, of }) => ({
  code: 'queries/ambiguous-column',
  severity: 'warning',
  message: `${name} could be a column of ${of.join(' or ')}: PostgreSQL refuses this query.`,
  hint: `Write ${of.map((alias) => `${alias}.${name}`).join(' or ')}.`,
});
