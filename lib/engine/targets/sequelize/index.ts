import { compareText } from '../../diagnostics';
import { list } from '../shared/javascript';
import { listed } from '../shared/printing';
import { migrationsOf } from '../shared/sql-migrations';
import { sqlOnlyNotes } from '../shared/sql-only';
import { baselineNotes } from '../shared/sql-target';
import { bothWays } from '../shared/up-down';
import type { BundleFile, Target, TargetInput } from '../target';
import { type SequelizeContext, sequelizeContext } from './context';
import { migrationSequelize } from './migration-file';
import { enumSequelize, modelSequelize } from './model-file';

/** Sequelize 6: a typed model a table, and migrations for sequelize-cli. */
export const sequelize: Target = {
  id: 'sequelize',
  name: 'Sequelize',
  summary: 'Typed models with associations, and migrations for sequelize-cli.',
  run: { up: 'npx sequelize-cli db:migrate', down: 'npx sequelize-cli db:migrate:undo:all' },
  files: (input) => [...migrationFiles(input), ...modelFiles(sequelizeContext(input.schema))],
  notes: (input) => [...notesSequelize(input), ...baselineNotes(input)],
};

function migrationFiles(input: TargetInput): readonly BundleFile[] {
  const all = migrationsOf(input);
  const roots = [...new Set(['', ...all.map(({ root }) => root)])];
  return [
    ...all.map((migration) => ({
      path: `${migration.root}migrations/${migration.stamp.digits}-${migration.name.replaceAll('_', '-')}.cjs`,
      text: migrationSequelize(migration),
      about: bothWays,
    })),
    ...roots.flatMap((root) => [
      { path: `${root}.sequelizerc`, text: places, about: 'where sequelize-cli finds things' },
      {
        path: `${root}config/config.cjs`,
        text: settings(root === '' ? '' : '_baseline'),
        about: 'where sequelize-cli finds the database',
      },
    ]),
  ];
}

const places = `const path = require("node:path");

module.exports = {
  config: path.resolve("config", "config.cjs"),
  "migrations-path": path.resolve("migrations"),
  "models-path": path.resolve("src", "models"),
};
`;

const settings = (suffix: string): string => `"use strict";

const database = {
  use_env_variable: "DATABASE_URL",
  dialect: "postgres",
  migrationStorageTableName: "sequelize_meta${suffix}",
};

module.exports = {
  development: database,
  test: database,
  production: database,
};
`;

function modelFiles(ctx: SequelizeContext): readonly BundleFile[] {
  const file = (name: string) => `src/models/${ctx.module(name)}.ts`;
  return [
    ...ctx.schema.tables.map((table) => ({
      path: file(ctx.names.table(table.id)),
      text: modelSequelize(ctx, table),
      about: 'a model and its associations',
    })),
    ...ctx.schema.enums.map((type) => ({
      path: file(ctx.names.enum(type.id)),
      text: enumSequelize(ctx, type),
      about: 'the values of an enum',
    })),
    { path: 'src/models/index.ts', text: modelsIndex(ctx), about: 'makes all models known to Sequelize' },
  ];
}

function modelsIndex(ctx: SequelizeContext): string {
  const names = ctx.schema.tables.map(({ id }) => ctx.names.table(id));
  const sorted = names.toSorted(compareText);
  const from = (name: string) => `from "./${ctx.module(name)}";\n`;
  return `import type { Sequelize } from "sequelize";
${sorted.map((name) => `import { ${name} } ${from(name)}`).join('')}
${list('const models = [', names, '];')}

/** Makes all models and their associations known to a connection, once. */
export function initializeModels(sequelize: Sequelize): void {
  for (const model of models) model.initialize(sequelize);
  for (const model of models) model.associate();
}
${
  names.length === 0
    ? ''
    : `\n${list('export { ', sorted, ' };')
        .replace('{ \n', '{\n')
        .replace(/\n };$/, '\n};')}\n`
}`;
}

function notesSequelize({ schema }: TargetInput): readonly string[] {
  const composite = schema.tables.flatMap(({ foreignKeys }) =>
    foreignKeys.flatMap(({ name, columns }) => (columns.length > 1 ? [name] : [])),
  );
  return [
    'The models do not make the tables: never call sequelize.sync() on them. Install sequelize, sequelize-cli and pg.',
    ...sqlOnlyNotes(
      schema,
      'The models of Sequelize',
      ['checks', 'exclusions', 'nullsNotDistinct', 'deferrable', 'include', 'triggers', 'extensions'],
      'the migration makes them',
    ).map((note) => note.replace('Sequelize has no', 'Sequelize have no')),
    ...sqlOnlyNotes(schema, 'Sequelize', ['generated'], 'the migration makes them; never give them a value'),
    ...(composite.length === 0
      ? []
      : [`Sequelize has no associations over several columns: ${listed(composite)} is in the database only.`]),
  ];
}
