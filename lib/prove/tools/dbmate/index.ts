import type { Tool } from '../../tool';

export const dbmate: Tool = {
  target: 'dbmate',
  needs: { npm: true },
  version: { npm: 'dbmate' },
  isMigration: (path) => /^db\/migrations\/.*\.sql$/.test(path),
  // Dumping the schema wants a pg_dump as new as the server.
  env: { DBMATE_NO_DUMP_SCHEMA: 'true' },
  checks: [{ name: 'status', command: 'dbmate status --exit-code', says: /^Pending: 0$/m }],
  bookkeeping: ['schema_migrations'],
};
