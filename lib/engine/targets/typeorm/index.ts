import { list } from '../shared/javascript';
import { migrationsOf, type SqlMigration } from '../shared/sql-migrations';
import { sqlOnlyNotes } from '../shared/sql-only';
import { baselineNotes } from '../shared/sql-target';
import { typescriptEnum } from '../shared/typescript';
import { bothWays } from '../shared/up-down';
import type { BundleFile, Target, TargetInput } from '../target';
import { type TypeormContext, typeormContext } from './context';
import { entityTypeorm } from './entity-file';
import { generatedColumnRecords, migrationName, migrationTypeorm } from './migration-file';
import { unknownTypes } from './types';

/** TypeORM 1: an entity a table, the data source, and migrations that `typeorm migration:run` applies. */
export const typeorm: Target = {
  id: 'typeorm',
  name: 'TypeORM',
  summary: 'Entities with relations, the data source, and migrations in TypeScript.',
  run: {
    up: 'npx typeorm-ts-node-commonjs migration:run -d src/data-source.ts',
    down: 'npx typeorm-ts-node-commonjs migration:revert -d src/data-source.ts   # once for each file',
  },
  files: (input) => {
    const ctx = typeormContext(input.schema);
    return [
      ...migrationFiles(ctx, input),
      ...input.schema.tables.map((table) => ({
        path: `src/entities/${ctx.module(ctx.names.table(table.id))}.ts`,
        text: entityTypeorm(ctx, table),
        about: 'an entity and its relations',
      })),
      ...input.schema.enums.map((type) => ({
        path: `src/entities/${ctx.module(ctx.names.enum(type.id))}.ts`,
        text: typescriptEnum(ctx.names.enum(type.id), ctx.members(type.id)),
        about: 'an enum of the entities',
      })),
      {
        path: 'src/data-source.ts',
        text: dataSource(ctx),
        about: 'where TypeORM finds the entities, the migrations and the database',
      },
    ];
  },
  notes: (input) => [...notesTypeorm(input), ...baselineNotes(input)],
};

function notesTypeorm({ schema }: TargetInput): readonly string[] {
  const ctx = typeormContext(schema);
  const columns = schema.tables.flatMap((table) => table.columns);
  const keyless = schema.tables.filter(({ primaryKey }) => !primaryKey).map(({ name }) => name);
  return [
    'The entities use decorators: set experimentalDecorators in tsconfig.json, and install typeorm, pg, reflect-metadata and ts-node.',
    ...sqlOnlyNotes(
      schema,
      'TypeORM',
      ['expressionIndexes', 'descending', 'nullsOrder', 'operatorClasses', 'include'],
      'the migration makes them, and @Index with synchronize: false keeps TypeORM from dropping them',
    ),
    ...sqlOnlyNotes(
      schema,
      'TypeORM',
      ['nullsNotDistinct', 'triggers', 'extensions'],
      'the migration makes them, and migration:generate leaves them alone',
    ),
    ...(columns.some(({ default: value }) => value?.kind === 'today')
      ? [
          'TypeORM reads a default of CURRENT_DATE back wrong: migration:generate proposes to set it each time; leave that out.',
        ]
      : []),
    ...(keyless.length === 0
      ? []
      : [
          `TypeORM has no entity without a primary key: it takes ${keyless.join(', ')} by other columns and never changes them.`,
        ]),
    ...(unknownTypes(ctx).length === 0
      ? []
      : [`TypeORM does not know the types ${unknownTypes(ctx).join(', ')}: src/data-source.ts makes them known.`]),
  ];
}

function migrationFiles(ctx: TypeormContext, input: TargetInput): readonly BundleFile[] {
  const all = migrationsOf(input);
  const own = all.filter(({ existing }) => !existing);
  const first = own.find(({ transactional }) => transactional) ?? own[0];
  const records = generatedColumnRecords(ctx);
  const [baseline] = all.filter(({ existing }) => existing);
  return [
    ...all.map((migration) => migrationFile(migration, migration === first ? records : { up: [], down: [] })),
    ...(baseline
      ? [{ path: `${baseline.root}src/data-source.ts`, text: baselineSource, about: 'for the baseline alone' }]
      : []),
  ];
}

const migrationFile = (
  migration: SqlMigration,
  more: { up: readonly string[]; down: readonly string[] },
): BundleFile => ({
  path: `${migration.root}src/migrations/${migrationName(migration).file}.ts`,
  text: migrationTypeorm(migration, more),
  about: bothWays,
});

const settings = `  type: "postgres",
  url: process.env.DATABASE_URL,
`;

/** The extensions are the migrations' own; uuid keys need none. */
function dataSource(ctx: TypeormContext): string {
  const entities = ctx.schema.tables.map(({ id }) => ctx.names.table(id));
  const imports = entities.map((name) => `import { ${name} } from "./entities/${ctx.module(name)}";`).sort();
  const unknown = unknownTypes(ctx);
  return `import "reflect-metadata";
import { DataSource } from "typeorm";
${imports.map((line) => `${line}\n`).join('')}
export const AppDataSource = new DataSource({
${settings}${list('  entities: [', entities, '],')}
  migrations: ["src/migrations/*.ts"],
  migrationsTransactionMode: "each",
  installExtensions: false,
});
${unknown.map((type) => `\nAppDataSource.driver.supportedDataTypes.push(${JSON.stringify(type)} as never);\n`).join('')}`;
}

const baselineSource = `import { DataSource } from "typeorm";

export const BaselineDataSource = new DataSource({
${settings}  migrations: ["src/migrations/*.ts"],
  migrationsTableName: "migrations_baseline",
  migrationsTransactionMode: "each",
});
`;
