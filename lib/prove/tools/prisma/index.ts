import { join } from 'node:path';
import type { Tool } from '../../tool';

/** Its schema engine is a download: the WebAssembly build of the same engine stands in, see schema-engine.mjs. */
export const prisma: Tool = {
  target: 'prisma',
  needs: { npm: true },
  version: { npm: 'prisma' },
  isMigration: (path) => /^prisma\/migrations\/.*\/(migration|down)\.sql$/.test(path),
  prepare: async (project) => {
    project.add('package.json', '{ "private": true, "type": "module" }\n');
    project.env.PRISMA_SCHEMA_ENGINE_BINARY = join(project.packages, 'schema-engine.mjs');
  },
  forget: 'DELETE FROM _prisma_migrations',
  checks: [
    { name: 'validate', command: 'prisma validate' },
    { name: 'format --check', command: 'prisma format --check' },
    {
      name: 'migrate diff --exit-code',
      command: 'prisma migrate diff --from-config-datasource --to-schema prisma/schema.prisma --exit-code',
      says: /No difference/,
    },
  ],
  bookkeeping: ['_prisma_migrations'],
};
