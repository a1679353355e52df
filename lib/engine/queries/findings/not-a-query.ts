import type { Finding } from './finding';

/** DDL and the like among the queries. */
export const notAQuery: Finding<'notAQuery'> = ({ command }) => ({
  code: 'queries/not-a-query',
  severity: 'info',
  message: `This is no query (${command}), so it is passed over.`,
  hint: 'Describe tables in the text, and give only what the application reads and writes here.',
});
