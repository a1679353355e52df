import { header, migrationsOf, type SqlMigration } from '../shared/sql-migrations';
import { sqlOnlyNotes } from '../shared/sql-only';
import { baselineNotes, hasLoneStatements } from '../shared/sql-target';
import { wayDown, wayUp } from '../shared/up-down';
import type { BundleFile, Target, TargetInput } from '../target';
import { drizzleContext } from './context';
import { schemaDrizzle } from './schema-file';
import { snapshotDrizzle } from './snapshot';

const breakpoint = '--> statement-breakpoint';

const config = `import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./src/db/schema.ts",
  out: "./drizzle",
  dbCredentials: {
    url: process.env.DATABASE_URL ?? "",
  },
});
`;

/** Drizzle ORM 0.45 with drizzle-kit 0.31: the schema and its relations, migrations with journal and snapshot in step. */
export const drizzle: Target = {
  id: 'drizzle',
  name: 'Drizzle',
  summary: 'schema.ts with relations, and the migrations of drizzle-kit with their way down.',
  run: {
    up: 'npx drizzle-kit migrate',
    down: '(set -e; for f in $(ls -r drizzle/down/*.sql); do psql "$DATABASE_URL" -Xq -v ON_ERROR_STOP=1 -f "$f"; done)',
  },
  files: (input) => [
    ...migrationFiles(input),
    {
      path: 'src/db/schema.ts',
      text: schemaDrizzle(input.schema),
      about: 'the tables and their relations, for Drizzle',
    },
    { path: 'drizzle.config.ts', text: config, about: 'where drizzle-kit finds the schema and the database' },
  ],
  notes: (input) => [
    ...sqlOnlyNotes(
      input.schema,
      'Drizzle',
      ['exclusions', 'include', 'deferrable', 'triggers', 'comments', 'extensions'],
      'the migration makes them, and drizzle-kit leaves them alone',
    ),
    'Drizzle has no way down: drizzle/down holds the reverse of each migration, for psql. After running one, delete its row in drizzle.__drizzle_migrations.',
    'Change the database with drizzle-kit generate and migrate: drizzle-kit push reads composite keys, empty lists and NULLS NOT DISTINCT back wrong, and makes them anew.',
    ...(hasLoneStatements(input)
      ? [
          'In drizzle-kit all migrations run in one transaction, where CONCURRENTLY cannot be: drizzle/after holds those statements and what waits for them. Run its files with psql after drizzle-kit migrate, in order; their way down, in drizzle/down, comes first.',
        ]
      : []),
    ...baselineNotes(input),
  ],
};

function migrationFiles(input: TargetInput): readonly BundleFile[] {
  const all = migrationsOf(input, (sql) => `${sql};\n${breakpoint}`);
  const [before, own] = [all.filter(({ existing }) => existing), all.filter(({ existing }) => !existing)];
  const first = own.findIndex(({ transactional }) => !transactional);
  const [within, after] = first < 0 ? [own, []] : [own.slice(0, first), own.slice(first)];
  return [
    ...within.flatMap((migration, i) => pair(migration, `${numbered(i)}_${migration.name}`)),
    ...after.flatMap((migration, i) => pair(migration, `${numbered(within.length + i)}_${migration.name}`, 'after/')),
    journal('', within),
    {
      path: `drizzle/meta/${numbered(Math.max(0, within.length - 1))}_snapshot.json`,
      text: snapshotDrizzle(drizzleContext(input.schema)),
      about: 'the schema as drizzle-kit remembers it',
    },
    ...(before.length === 0
      ? []
      : [
          ...before.flatMap((migration, i) => pair(migration, `${numbered(i)}_${migration.name}`)),
          journal('baseline/', before),
        ]),
  ];
}

const numbered = (i: number): string => String(i).padStart(4, '0');

function pair(migration: SqlMigration, name: string, folder = ''): readonly BundleFile[] {
  const { root, transactional, up, down } = migration;
  const plainDown = down.replaceAll(`\n${breakpoint}`, '');
  return [
    {
      path: `${root}drizzle/${folder}${name}.sql`,
      text: `${header(migration)}\n${folder === '' ? unended(up) : wrapped(transactional, up.replaceAll(`\n${breakpoint}`, ''))}`,
      about: wayUp,
    },
    { path: `${root}drizzle/down/${name}.sql`, text: wrapped(transactional, plainDown), about: wayDown },
  ];
}

/** Nothing follows the last statement. */
const unended = (sql: string): string => sql.replace(/\n--> statement-breakpoint\n$/, '\n');

const wrapped = (transactional: boolean, sql: string): string => (transactional ? `BEGIN;\n\n${sql}\nCOMMIT;\n` : sql);

function journal(root: string, migrations: readonly SqlMigration[]): BundleFile {
  const entries = migrations.map(({ stamp, name }, idx) => ({
    idx,
    version: '7',
    when: stamp.milliseconds,
    tag: `${numbered(idx)}_${name}`,
    breakpoints: true,
  }));
  return {
    path: `${root}drizzle/meta/_journal.json`,
    text: `${JSON.stringify({ version: '7', dialect: 'postgresql', entries }, null, 2)}\n`,
    about: 'the list of the migrations, for drizzle-kit',
  };
}
