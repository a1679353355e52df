import { docComment, sqlLine } from '../shared/javascript';
import { oneLine } from '../shared/printing';
import type { SqlMigration } from '../shared/sql-migrations';
import { hasLoneStatements, sqlTarget } from '../shared/sql-target';
import { bothWays } from '../shared/up-down';
import type { TargetInput } from '../target';
import { typesKysely } from './types-file';

/** Kysely 0.28 with kysely-ctl: migrations in TypeScript and the typed interface of the database. */
export const kysely = sqlTarget({
  id: 'kysely',
  name: 'Kysely',
  summary: 'The typed Database interface, and migrations in TypeScript for kysely-ctl.',
  run: { up: 'npx kysely migrate:latest', down: 'npx kysely migrate:down   # once for each file' },
  files: (migration) => [
    {
      path: `${migration.root}src/migrations/${migration.stamp.digits}_${migration.name}.ts`,
      text: scriptText(migration),
      about: bothWays,
    },
  ],
  more: (input) => [
    { path: 'src/db/types.ts', text: typesKysely(input.schema), about: 'the tables, typed for Kysely' },
    {
      path: 'kysely.config.ts',
      text: settings(input),
      about: 'where kysely-ctl finds the migrations and the database',
    },
  ],
  notes: (input) => [
    'The schema builder of Kysely has no words for exclusion constraints, triggers and comments: the migrations run the SQL as it is.',
    ...(hasLoneStatements(input)
      ? [
          'Kysely runs all migrations in one transaction, where CONCURRENTLY cannot be: kysely.config.ts turns that off, and each migration opens its own.',
        ]
      : []),
  ],
});

function settings(input: TargetInput): string {
  const alone = hasLoneStatements(input) ? '    disableTransactions: true,\n' : '';
  return `import { PostgresDialect } from "kysely";
import { defineConfig } from "kysely-ctl";
import { Pool } from "pg";

export default defineConfig({
  dialect: new PostgresDialect({
    pool: new Pool({ connectionString: process.env.DATABASE_URL }),
  }),
  migrations: {
    migrationFolder: "src/migrations",
${alone}  },
});
`;
}

function scriptText(migration: SqlMigration): string {
  return [
    'import { type Kysely, sql } from "kysely";',
    [...docComment(oneLine(migration.title)), way('up', migration, migration.upStatements)].join('\n'),
    way('down', migration, migration.downStatements),
  ]
    .join('\n\n')
    .concat('\n');
}

/** A transaction of its own where the migrations share none: in the files that must have one. */
function way(name: string, migration: SqlMigration, statements: readonly string[]): string {
  if (statements.length === 0) return `export async function ${name}(): Promise<void> {}`;
  const own = migration.mixed && migration.transactional;
  const [db, indent] = own ? ['trx', '    '] : ['db', '  '];
  const calls = statements.map((text) => sqlLine(`${indent}await sql`, text, `.execute(${db});`)).join('\n');
  const body = own ? `  await db.transaction().execute(async (trx) => {\n${calls}\n  });` : calls;
  return `export async function ${name}(db: Kysely<unknown>): Promise<void> {\n${body}\n}`;
}
