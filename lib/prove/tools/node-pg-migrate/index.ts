import type { Tool } from '../../tool';

export const nodePgMigrate: Tool = {
  target: 'node-pg-migrate',
  needs: { npm: true },
  version: { npm: 'node-pg-migrate' },
  isMigration: (path) => /^migrations\/\d+_.*\.(sql|cjs)$/.test(path),
  checks: [{ name: 'up --dry-run', command: 'node-pg-migrate up --dry-run', says: /No migrations to run/ }],
  bookkeeping: ['pgmigrations'],
};
