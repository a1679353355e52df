import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    // Its command line looks for itself among a project's dependencies.
    const own: object = JSON.parse(readFileSync(join(project.packages, 'package.json'), 'utf8'));
    project.add('package.json', JSON.stringify({ ...own, type: 'module' }));
    project.add('tsconfig.json', JSON.stringify(settings));
  },
  checks: [{ name: 'migration:check', command: 'mikro-orm migration:check', says: /No changes required/ }],
  bookkeeping: ['mikro_orm_migrations', 'mikro_orm_migrations_baseline'],
};
