import type { BundleFile } from '@/lib/engine';
import { splitStatements } from '@/lib/proof/split-statements';
import { reader } from '../../files';
import type { Script } from '../../script';
import type { Tool } from '../../tool';
import { psql } from '../needs';

const files = /^migrations\/\d+_.*\.sql$/;

/** Atlas runs a file statement by statement, in a transaction unless its first line says otherwise. */
const script = ({ path, text }: BundleFile): Script => ({
  path,
  pieces: splitStatements(text),
  transactional: !text.startsWith('-- atlas:txmode none\n'),
});

export const atlas: Tool = {
  target: 'atlas',
  needs: { debian: [psql] },
  version: { format: true },
  isMigration: (path) => files.test(path),
  up: { read: reader(files, script) },
  checks: [],
  bookkeeping: [],
};
