import type { Tool } from '../../tool';

const settings = {
  compilerOptions: {
    target: 'es2022',
    module: 'commonjs',
    moduleResolution: 'node10',
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    esModuleInterop: true,
    skipLibCheck: true,
    ignoreDeprecations: '5.0',
  },
};

const generate = 'typeorm-ts-node-commonjs migration:generate src/migrations/Drift -d src/data-source.ts --check';

/** A migration whose way up sets defaults of CURRENT_DATE and does nothing else. */
const onlyToday =
  /async up\([^)]*\): Promise<void> \{\s*(await queryRunner\.query\(`ALTER TABLE \S+ ALTER COLUMN "[^`]*" SET DEFAULT \('now'::text\)::date`\);\s*)+\}/;

export const typeorm: Tool = {
  target: 'typeorm',
  needs: { npm: true },
  version: { npm: 'typeorm' },
  isMigration: (path) => /^src\/migrations\/.*\.ts$/.test(path),
  prepare: async (project) => {
    project.add('package.json', '{ "private": true }\n');
    project.add('tsconfig.json', JSON.stringify(settings));
  },
  env: { TS_NODE_TRANSPILE_ONLY: '1' },
  checks: [
    {
      name: 'migration:generate --check',
      command: generate,
      says: /No changes in database schema/,
      except: { says: onlyToday, because: 'it reads a default of CURRENT_DATE back wrong' },
    },
  ],
  bookkeeping: ['migrations', 'migrations_baseline', 'typeorm_metadata'],
};
