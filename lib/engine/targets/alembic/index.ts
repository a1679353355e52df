import { oneLine } from '../shared/printing';
import { migrationsOf, type SqlMigration } from '../shared/sql-migrations';
import { sqlOnlyNotes } from '../shared/sql-only';
import { baselineNotes } from '../shared/sql-target';
import { bothWays } from '../shared/up-down';
import type { BundleFile, Target, TargetInput } from '../target';
import { environment, scriptTemplate, settings } from './environment';
import { executeLine } from './lexical';
import { modelsPython } from './models';

/** Alembic with the models of SQLAlchemy. */
export const alembic: Target = {
  id: 'alembic',
  name: 'Alembic and SQLAlchemy',
  summary: 'Revisions with upgrade and downgrade, env.py, and the models of SQLAlchemy.',
  run: { up: 'alembic upgrade head', down: 'alembic downgrade base' },
  files: (input) => [
    ...chain(input, false),
    { path: 'app/models.py', text: modelsPython(input.schema), about: 'the models, for SQLAlchemy' },
    { path: 'app/__init__.py', text: '# The application.\n', about: 'makes app a package' },
    ...chain(input, true),
  ],
  notes: (input) => [
    ...sqlOnlyNotes(
      input.schema,
      'SQLAlchemy (before 2.0.16)',
      ['nullsNotDistinct', 'triggers', 'extensions'],
      'the revisions make them, and autogenerate leaves them alone',
    ),
    ...baselineNotes(input),
  ],
};

function chain(input: TargetInput, existing: boolean): readonly BundleFile[] {
  const own = migrationsOf(input).filter((migration) => migration.existing === existing);
  const [first] = own;
  if (!first) return [];
  const { root } = first;
  const table = existing ? 'alembic_version_baseline' : 'alembic_version';
  return [
    ...own.map((migration, i) => ({
      path: `${root}migrations/versions/${migration.stamp.digits}_${migration.name}.py`,
      text: revision(migration, own[i - 1], input.at),
      about: bothWays,
    })),
    { path: `${root}alembic.ini`, text: settings, about: 'where Alembic finds the revisions' },
    { path: `${root}migrations/env.py`, text: environment(!existing, table), about: 'how Alembic connects' },
    { path: `${root}migrations/script.py.mako`, text: scriptTemplate, about: 'what a new revision starts with' },
  ];
}

/** A revision is called by its stamp: unique, and sorted as they run. */
function revision(migration: SqlMigration, before: SqlMigration | undefined, at: string): string {
  const id = migration.stamp.digits;
  const previous = before?.stamp.digits;
  const title = oneLine(migration.title).replaceAll('\\', '/').replaceAll('"', "'");
  return `"""${title}

Revision ID: ${id}
Revises: ${previous ?? ''}
Create Date: ${at}
"""
from alembic import op

revision = "${id}"
down_revision = ${previous ? `"${previous}"` : 'None'}
branch_labels = None
depends_on = None


${way('upgrade', migration, migration.upStatements)}


${way('downgrade', migration, migration.downStatements)}
`.replace('Revises: \n', 'Revises:\n');
}

function way(name: string, { transactional }: SqlMigration, statements: readonly string[]): string {
  const head = `def ${name}() -> None:`;
  if (statements.length === 0) return `${head}\n    pass`;
  if (transactional) return [head, ...statements.map((sql) => executeLine(sql, '    '))].join('\n');
  const lines = statements.map((sql) => executeLine(sql, '        '));
  return [head, '    with op.get_context().autocommit_block():', ...lines].join('\n');
}
