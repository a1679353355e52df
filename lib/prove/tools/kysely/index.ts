import type { Tool } from '../../tool';

const settings = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'es2022',
    module: 'nodenext',
    moduleResolution: 'nodenext',
  },
  include: ['src', 'kysely.config.ts'],
};

export const kysely: Tool = {
  target: 'kysely',
  needs: { npm: true },
  version: { npm: 'kysely' },
  isMigration: (path) => /^src\/migrations\/.*\.ts$/.test(path),
  prepare: async (project) => {
    project.add('package.json', '{ "private": true, "type": "module" }\n');
    project.add('tsconfig.json', JSON.stringify(settings));
  },
  checks: [
    { name: 'migrate:list', command: 'kysely migrate:list', says: /^(?![\s\S]*\[ \])/ },
    { name: 'the types compile', command: 'tsc -p .' },
  ],
  bookkeeping: ['kysely_migration', 'kysely_migration_lock'],
};
