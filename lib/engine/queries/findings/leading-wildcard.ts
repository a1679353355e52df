import type { Finding } from './finding';

/** LIKE with a wildcard in front: only a trigram index helps. */
export const leadingWildcard: Finding<'leadingWildcard'> = ({ column, subject }) => ({
  code: 'queries/leading-wildcard',
  severity: 'info',
  message: `The pattern for ${column} starts with a wildcard: an ordinary index cannot find it, a trigram index (pg_trgm) can.`,
  hint: 'Search from the beginning of the text where that is enough: it needs a smaller index.',
  subject,
});
