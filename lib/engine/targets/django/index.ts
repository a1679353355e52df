import { listed } from '../shared/printing';
import { migrationsOf, type SqlMigration } from '../shared/sql-migrations';
import { sqlOnlyNotes } from '../shared/sql-only';
import { baselineNotes } from '../shared/sql-target';
import { bothWays } from '../shared/up-down';
import type { BundleFile, Target, TargetInput } from '../target';
import { app, isModelIndex, modelColumns } from './context';
import { migrationDjango, migrationName } from './migration-file';
import { modelsDjango } from './models-file';

const fields = `from django.db import models


class SqlTypeField(models.Field):
    """A column of a type Django has no field for."""

    def __init__(self, *args, sql_type, **kwargs):
        self.sql_type = sql_type
        super().__init__(*args, **kwargs)

    def db_type(self, connection):
        return self.sql_type

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "sql_type": self.sql_type}
`;

/** Django 3.2 and newer: an app with models and migrations that run the SQL and keep Django's own account in step. */
export const django: Target = {
  id: 'django',
  name: 'Django',
  summary: 'An app with models and migrations.',
  run: { up: 'python manage.py migrate', down: `python manage.py migrate ${app} zero` },
  files: (input) => [
    ...migrationFiles(input),
    { path: `${app}/models.py`, text: modelsDjango(input.schema), about: 'the models, for Django' },
    { path: `${app}/fields.py`, text: fields, about: 'a field for types Django does not have' },
    { path: `${app}/__init__.py`, text: '# The application.\n', about: 'makes app a package' },
  ],
  notes: (input) => [...notesDjango(input), ...baselineNotes(input)],
};

function migrationFiles(input: TargetInput): readonly BundleFile[] {
  const all = migrationsOf(input);
  const own = all.filter(({ existing }) => !existing);
  const baseline = all.filter(({ existing }) => existing);
  const first: SqlMigration = {
    position: 1,
    existing: false,
    name: 'initial',
    title: 'The models of tables that are there already.',
    transactional: true,
    mixed: false,
    up: '',
    down: '',
    upStatements: [],
    downStatements: [],
    stamp: { digits: '', milliseconds: 0 },
    root: '',
  };
  const chain = own.length > 0 ? own : [first];
  return [
    ...chainFiles(input, chain, app, true),
    ...(baseline[0] ? chainFiles(input, baseline, `${app}_baseline`, false) : []),
  ];
}

function chainFiles(
  input: TargetInput,
  chain: readonly SqlMigration[],
  label: string,
  withModels: boolean,
): readonly BundleFile[] {
  const folder = `${chain[0]?.root ?? ''}${label}`;
  return [
    ...chain.map((migration, i) => ({
      path: `${folder}/migrations/${migrationName(migration)}.py`,
      text: migrationDjango(input, migration, { label, before: chain[i - 1], withModels: withModels && i === 0 }),
      about: bothWays,
    })),
    { path: `${folder}/migrations/__init__.py`, text: '# The migrations.\n', about: 'makes migrations a package' },
    ...(withModels ? [] : [{ path: `${folder}/__init__.py`, text: '# The baseline.\n', about: 'makes it a package' }]),
  ];
}

function notesDjango({ schema, plan }: TargetInput): readonly string[] {
  const { tables } = schema;
  const composite = tables.filter(({ primaryKey }) => (primaryKey?.columns.length ?? 0) !== 1).map(({ name }) => name);
  const generated = tables.flatMap((table) =>
    table.columns.flatMap((column) => (modelColumns(table).includes(column) ? [] : [`${table.name}.${column.name}`])),
  );
  const indexes = tables.flatMap((table) =>
    table.indexes.filter((index) => !isModelIndex(index)).map(({ name }) => name),
  );
  const live = plan.steps.some(({ group }) => group === 'existing');
  return [
    `Add "${app}" and "django.contrib.postgres" to INSTALLED_APPS. The migrations run SQL and tell Django the models apart from it, for what Django cannot say: defaults and ON DELETE in the database.`,
    ...(composite.length === 0
      ? []
      : [
          `Django before 5.2 has no composite keys: ${listed(composite)} is taken by one column. Read, create and filter its rows; never call save() or delete() on one.`,
        ]),
    ...(indexes.length === 0
      ? []
      : [
          `The models cannot name these indexes (30 characters, columns alone): the migrations make them (${listed(indexes)}).`,
        ]),
    ...sqlOnlyNotes(
      schema,
      'The models',
      ['checks', 'exclusions', 'nullsNotDistinct', 'deferrable', 'triggers', 'extensions', 'comments'],
      'the migrations make them',
    ).map((note) => note.replace('The models has no', 'The models have no')),
    ...(generated.length === 0
      ? []
      : [`Django would write into columns the database computes: the models leave them out (${listed(generated)}).`]),
    ...(live
      ? [
          `The folder baseline/ holds an app of its own, "${app}_baseline": where the tables are missing, put it on the path and into INSTALLED_APPS, and migrate it first.`,
        ]
      : []),
  ];
}
