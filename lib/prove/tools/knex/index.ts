import type { Tool } from '../../tool';

export const knex: Tool = {
  target: 'knex',
  needs: { npm: true },
  version: { npm: 'knex' },
  isMigration: (path) => /^migrations\/.*\.cjs$/.test(path),
  prepare: async (project) => project.add('package.json', '{ "private": true, "type": "module" }\n'),
  checks: [
    { name: 'migrate:status', command: 'knex --knexfile knexfile.cjs migrate:list', says: /No Pending Migration/i },
  ],
  bookkeeping: ['knex_migrations', 'knex_migrations_lock'],
};
