import { listed, oneLine } from '../shared/printing';
import { migrationsOf, type SqlMigration } from '../shared/sql-migrations';
import { baselineNotes } from '../shared/sql-target';
import { bothWays } from '../shared/up-down';
import type { BundleFile, Target, TargetInput } from '../target';
import { fileOf, type RailsContext, railsContext } from './context';
import { modelRails } from './model-file';
import { executeLine, rubyComment } from './ruby';

/** Ruby on Rails 6.1 and newer: migrations, models and db/structure.sql. */
export const rails: Target = {
  id: 'rails',
  name: 'Ruby on Rails',
  summary: 'Migrations, models with associations, and db/structure.sql.',
  run: { up: 'bin/rails db:migrate', down: 'bin/rails db:rollback   # once for each file' },
  files: (input) => {
    const ctx = railsContext(input.schema);
    return [...migrationFiles(input), ...modelFiles(ctx), structure(input)];
  },
  notes: (input) => [...notesRails(input), ...baselineNotes(input)],
};

interface NamedMigration {
  readonly migration: SqlMigration;
  /** Of its own in the project, as Rails wants it. */
  readonly name: string;
}

/** Rails knows a migration by the name of its class: those that are alike get a number. */
function namedMigrations(input: TargetInput): readonly NamedMigration[] {
  const counts = new Map<string, number>();
  return migrationsOf(input).map((migration) => {
    const count = (counts.get(migration.name) ?? 0) + 1;
    counts.set(migration.name, count);
    return { migration, name: count === 1 ? migration.name : `${migration.name}_${count}` };
  });
}

const migrationFiles = (input: TargetInput): readonly BundleFile[] =>
  namedMigrations(input).map(({ migration, name }) => ({
    path: `${migration.root}db/migrate/${migration.stamp.digits}_${name}.rb`,
    text: migrationText(migration, name),
    about: bothWays,
  }));

function migrationText(migration: SqlMigration, name: string): string {
  const words = name.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [
    '# frozen_string_literal: true',
    '',
    ...rubyComment(oneLine(migration.title)),
    `class ${words.join('')} < ActiveRecord::Migration[6.1]`,
    ...(migration.transactional ? [] : ['  disable_ddl_transaction!', '']),
    ...way('up', migration.upStatements),
    '',
    ...way('down', migration.downStatements),
    'end',
    '',
  ].join('\n');
}

const way = (name: 'up' | 'down', statements: readonly string[]): readonly string[] => [
  `  def ${name}`,
  ...statements.map(executeLine),
  '  end',
];

const modelFiles = (ctx: RailsContext): readonly BundleFile[] =>
  ctx.schema.tables.map((table) => ({
    path: `app/models/${fileOf(ctx.names.table(table.id))}.rb`,
    text: modelRails(ctx, table),
    about: 'a model and its associations',
  }));

const ownTables = `CREATE TABLE schema_migrations (
  version character varying NOT NULL,
  CONSTRAINT schema_migrations_pkey PRIMARY KEY (version)
);

CREATE TABLE ar_internal_metadata (
  key character varying NOT NULL,
  value character varying,
  created_at timestamp(6) without time zone NOT NULL,
  updated_at timestamp(6) without time zone NOT NULL,
  CONSTRAINT ar_internal_metadata_pkey PRIMARY KEY (key)
);
`;

/** The whole database, for one that is empty: what `db:structure:load` and the tests start from. */
function structure(input: TargetInput): BundleFile {
  const statements = input.plan.steps.flatMap(({ up }) => up.map(({ sql }) => `${atOnce(sql)};\n`));
  const versions = migrationsOf(input).map(({ stamp }) => `('${stamp.digits}')`);
  const listing =
    versions.length === 0 ? '' : `\nINSERT INTO schema_migrations (version) VALUES\n${versions.join(',\n')};\n`;
  return {
    path: 'db/structure.sql',
    text: `${[...statements, ownTables].join('\n')}${listing}`,
    about: 'the whole database, for tests and new machines',
  };
}

/** Nobody waits for an empty table. */
const atOnce = (sql: string): string => sql.replace(/^(CREATE (?:UNIQUE )?INDEX) CONCURRENTLY /, '$1 ');

function notesRails({ schema }: TargetInput): readonly string[] {
  const composite = schema.tables
    .filter(({ primaryKey }) => (primaryKey?.columns.length ?? 0) > 1)
    .map(({ name }) => name);
  const keys = schema.tables.flatMap(({ foreignKeys }) =>
    foreignKeys.flatMap(({ name, columns }) => (columns.length > 1 ? [name] : [])),
  );
  return [
    'The file schema.rb cannot hold all of it: set config.active_record.schema_format = :sql, so that Rails keeps db/structure.sql.',
    'The migrations run SQL: create_table cannot name a primary key, nor make exclusion constraints, enums (before 7.0) and triggers.',
    ...(composite.length === 0
      ? []
      : [
          `Rails before 7.1 has no composite keys: rows of ${listed(composite)} can be read and created, not updated or destroyed one by one.`,
        ]),
    ...(keys.length === 0
      ? []
      : [`The models have no associations over several columns: ${listed(keys)} is in the database only.`]),
  ];
}
