import { compareText } from '../../diagnostics';
import { list, sqlLine } from '../shared/javascript';
import { oneLine } from '../shared/printing';
import { migrationsOf, type SqlMigration } from '../shared/sql-migrations';
import { sqlOnlyNotes } from '../shared/sql-only';
import { baselineNotes, hasLoneStatements } from '../shared/sql-target';
import { typescriptEnum } from '../shared/typescript';
import { bothWays } from '../shared/up-down';
import type { BundleFile, Target, TargetInput } from '../target';
import { type MikroOrmContext, mikroOrmContext } from './context';
import { entityMikroOrm } from './entity-file';

/** MikroORM 7: an entity a table, the configuration, and migrations for its command line. */
export const mikroOrm: Target = {
  id: 'mikro-orm',
  name: 'MikroORM',
  summary: 'Entities with relations, mikro-orm.config.ts, and migrations in TypeScript.',
  run: { up: 'npx mikro-orm migration:up', down: 'npx mikro-orm migration:down   # once for each file' },
  files: (input) => {
    const ctx = mikroOrmContext(input.schema);
    return [
      ...migrationFiles(input),
      ...input.schema.tables.map((table) => ({
        path: `src/entities/${ctx.module(ctx.names.table(table.id))}.ts`,
        text: entityMikroOrm(ctx, table),
        about: 'an entity and its relations',
      })),
      ...input.schema.enums.map(({ id }) => ({
        path: `src/entities/${ctx.module(ctx.names.enum(id))}.ts`,
        text: typescriptEnum(ctx.names.enum(id), ctx.members(id)),
        about: 'an enum of the entities',
      })),
      { path: 'mikro-orm.config.ts', text: config(ctx, input), about: 'where MikroORM finds things' },
    ];
  },
  notes: (input) => [...notesMikroOrm(input), ...baselineNotes(input)],
};

function notesMikroOrm(input: TargetInput): readonly string[] {
  return [
    'MikroORM 7 runs on Node.js 22 and as an ES module: set "type": "module" in package.json, and install tsx for its command line.',
    ...sqlOnlyNotes(
      input.schema,
      'MikroORM',
      ['expressionIndexes', 'operatorClasses', 'include', 'partialIndexes', 'descending'],
      'the entities have the SQL of these indexes, which migration:check compares by name alone',
    ).map((note) => note.replace('MikroORM has no', 'MikroORM does not compare')),
    ...sqlOnlyNotes(
      input.schema,
      'The configuration of MikroORM',
      ['nullsNotDistinct', 'triggers', 'extensions'],
      'the migrations make them',
    ),
  ];
}

function migrationFiles(input: TargetInput): readonly BundleFile[] {
  const all = migrationsOf(input);
  const baseline = all.find(({ existing }) => existing);
  return [
    ...all.map((migration) => ({
      path: `${migration.root}src/migrations/${migrationName(migration)}.ts`,
      text: migrationText(migration),
      about: bothWays,
    })),
    ...(baseline
      ? [{ path: `${baseline.root}mikro-orm.config.ts`, text: baselineConfig, about: 'for the baseline alone' }]
      : []),
  ];
}

const migrationName = ({ name, stamp }: SqlMigration): string => `Migration${stamp.digits}_${name}`;

const migrationText = (migration: SqlMigration): string => `import { Migration } from "@mikro-orm/migrations";

/** ${oneLine(migration.title).replaceAll('*/', '* /')} */
export class ${migrationName(migration)} extends Migration {
  override name = "${migrationName(migration)}";

${migration.transactional ? '' : '  override isTransactional(): boolean {\n    return false;\n  }\n\n'}${way('up', migration.upStatements)}

${way('down', migration.downStatements)}
}
`;

function way(name: 'up' | 'down', statements: readonly string[]): string {
  if (statements.length === 0) return `  override ${name}(): void {}`;
  const lines = statements.map((sql) => sqlLine('    this.addSql(', sql, ');'));
  return `  override ${name}(): void {\n${lines.join('\n')}\n  }`;
}

const migrationSettings = (more: readonly string[]): string =>
  [
    '  migrations: {',
    '    path: "./src/migrations",',
    '    disableForeignKeys: false,',
    '    snapshot: false,',
    ...more.map((line) => `    ${line},`),
    '  },',
  ].join('\n');

function config(ctx: MikroOrmContext, input: TargetInput): string {
  const entities = ctx.schema.tables.map(({ id }) => ctx.names.table(id));
  const hasBaseline = migrationsOf(input).some(({ existing }) => existing);
  const from = (name: string) => `from "./src/entities/${ctx.module(name)}.js";\n`;
  return `import { Migrator } from "@mikro-orm/migrations";
import { defineConfig } from "@mikro-orm/postgresql";
${entities
  .toSorted(compareText)
  .map((name) => `import { ${name} } ${from(name)}`)
  .join('')}
export default defineConfig({
  clientUrl: process.env.DATABASE_URL,
${list('  entities: [', entities, '],')}
  extensions: [Migrator],
${migrationSettings(hasLoneStatements(input) ? ['allOrNothing: false'] : [])}
  schemaGenerator: {
    ignoreTriggers: true,
    ignoreRoutines: true,
${hasBaseline ? `    skipTables: ["${baselineTable}"],\n` : ''}  },
});
`;
}

/** The migrations of a baseline are listed apart. */
const baselineTable = 'mikro_orm_migrations_baseline';

const baselineConfig = `import { Migrator } from "@mikro-orm/migrations";
import { defineConfig } from "@mikro-orm/postgresql";

export default defineConfig({
  clientUrl: process.env.DATABASE_URL,
  entities: [],
  discovery: { warnWhenNoEntities: false },
  extensions: [Migrator],
${migrationSettings([`tableName: "${baselineTable}"`])}
});
`;
