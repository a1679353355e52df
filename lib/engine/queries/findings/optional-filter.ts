import type { Finding } from './finding';

/** `$1 IS NULL OR column = $1`. */
export const optionalFilter: Finding<'optionalFilter'> = ({ column, subject }) => ({
  code: 'queries/optional-filter',
  severity: 'info',
  message: `The filter on ${column} only holds when a parameter is given: one plan for both cases cannot rely on an index.`,
  hint: 'Send one query with the filter and another one without it.',
  subject,
});
