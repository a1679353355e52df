import type { Tool } from '../../tool';

const settings = {
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    skipLibCheck: true,
  },
};

/** Its packages bring the Node.js it asks for. */
export const mikroOrm: Tool = {
  target: 'mikro-orm',
  needs: { npm: true },
  version: { npm: '@mikro-orm/core' },
  isMigration: (path) => /^src\/migrations\/.*\.ts$/.test(path),
  prepare: async (project) => {
    project.add('package.json', '{ "private": true, "type": "module" }\n');
    project.add('tsconfig.json', JSON.stringify(settings));
  },
  checks: [{ name: 'migration:check', command: 'mikro-orm migration:check', says: /No changes required/ }],
  bookkeeping: ['mikro_orm_migrations', 'mikro_orm_migrations_baseline'],
};
