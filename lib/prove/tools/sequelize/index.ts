import type { Tool } from '../../tool';

export const sequelize: Tool = {
  target: 'sequelize',
  needs: { npm: true },
  version: { npm: 'sequelize' },
  isMigration: (path) => /^migrations\/.*\.cjs$/.test(path),
  prepare: async (project) => project.add('package.json', '{ "private": true, "type": "module" }\n'),
  checks: [
    {
      name: 'db:migrate:status',
      command: 'sequelize-cli db:migrate:status',
      says: /^(?=[\s\S]*^up )(?![\s\S]*^down )/m,
    },
  ],
  bookkeeping: ['sequelize_meta', 'sequelize_meta_baseline'],
};
