import type { Tool } from '../../tool';

export const sqlMigrate: Tool = {
  target: 'sql-migrate',
  needs: { debian: [{ packages: ['sql-migrate'], present: 'command -v sql-migrate' }] },
  version: { command: "dpkg-query -W sql-migrate | grep -o '[0-9]\\{8\\}'" },
  isMigration: (path) => /^migrations\/.*\.sql$/.test(path),
  checks: [{ name: 'status', command: 'sql-migrate status | grep -c "| no " || true', says: /^0$/m }],
  // Its table is called migrations.
  bookkeeping: ['migrations'],
};
