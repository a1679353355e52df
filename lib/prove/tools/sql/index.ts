import type { Tool } from '../../tool';
import { psql } from '../needs';

export const sql: Tool = {
  target: 'sql',
  needs: { debian: [psql] },
  version: { command: 'psql --version' },
  isMigration: (path) => /^migrations\/.*\.sql$/.test(path),
  checks: [],
  bookkeeping: [],
};
