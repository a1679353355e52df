import { reader } from '../../files';
import type { Tool } from '../../tool';

/** golang-migrate sends a file whole and adds no transaction. */
const script = ({ path, text }: { readonly path: string; readonly text: string }) => ({
  path,
  pieces: [text],
  transactional: false,
});

export const golangMigrate: Tool = {
  target: 'golang-migrate',
  needs: {},
  version: { format: true },
  isMigration: (path) => path.endsWith('.up.sql'),
  up: { read: reader(/^migrations\/\d+_.*\.up\.sql$/, script) },
  down: { read: reader(/^migrations\/\d+_.*\.down\.sql$/, script, 'down') },
  checks: [],
  bookkeeping: [],
};
