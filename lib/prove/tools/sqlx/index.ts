import { upAndDownFiles } from '../../files';
import type { Tool } from '../../tool';

/** sqlx sends a file whole; without its marker on the first line, in a transaction. */
const script = ({ path, text }: { readonly path: string; readonly text: string }) => ({
  path,
  pieces: [text],
  transactional: !text.startsWith('-- no-transaction'),
});

export const sqlx: Tool = {
  target: 'sqlx',
  needs: {},
  version: { format: true },
  ...upAndDownFiles(script),
  checks: [],
  bookkeeping: [],
};
