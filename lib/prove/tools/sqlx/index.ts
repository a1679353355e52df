import { reader } from '../../files';
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
  isMigration: (path) => path.endsWith('.up.sql'),
  up: { read: reader(/^migrations\/\d+_.*\.up\.sql$/, script) },
  down: { read: reader(/^migrations\/\d+_.*\.down\.sql$/, script, 'down') },
  checks: [],
  bookkeeping: [],
};
