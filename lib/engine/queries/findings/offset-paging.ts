import type { Finding } from './finding';

/** OFFSET reads all the rows it passes over. */
export const offsetPaging: Finding<'offsetPaging'> = () => ({
  code: 'queries/offset-paging',
  severity: 'info',
  message: 'OFFSET reads every row it passes over: later pages get slower and slower.',
  hint: 'Turn pages by key: remember the last row of a page and ask for those after it, (placed_at, id) < ($1, $2).',
});
