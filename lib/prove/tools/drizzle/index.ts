import type { Tool } from '../../tool';
import { psql } from '../needs';

export const drizzle: Tool = {
  target: 'drizzle',
  needs: { npm: true, debian: [psql] },
  version: { npm: 'drizzle-kit' },
  isMigration: (path) => /^drizzle\/(after\/|down\/)?\d{4}_.*\.sql$/.test(path),
  prepare: async (project) => project.add('package.json', '{ "private": true, "type": "module" }\n'),
  // As the notes say: what cannot be in drizzle-kit's one transaction follows with psql.
  up: {
    command: `drizzle-kit migrate && for f in $(ls drizzle/after/*.sql 2>/dev/null); do
  psql "$DATABASE_URL" -Xq -v ON_ERROR_STOP=1 -f "$f" || exit 1
done`,
  },
  forget: 'DELETE FROM drizzle.__drizzle_migrations',
  checks: [
    { name: 'check', command: 'drizzle-kit check', says: /Everything's fine/ },
    { name: 'generate', command: 'drizzle-kit generate', says: /No schema changes/ },
  ],
  remark:
    'push is no check: it reads composite keys, empty lists, NULLS NOT DISTINCT and INCLUDE back wrong, and would make them anew.',
  bookkeeping: ['drizzle'],
};
