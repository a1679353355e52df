import type { Finding } from './finding';

/** OR between conditions on different tables. */
export const orAcrossTables: Finding<'orAcrossTables'> = ({ tables }) => ({
  code: 'queries/or-across-tables',
  severity: 'info',
  message: `This OR joins conditions on ${tables.join(' and ')}: no index answers it, all their joined rows are read.`,
  hint: 'Write one query for each side and combine them with UNION.',
});
