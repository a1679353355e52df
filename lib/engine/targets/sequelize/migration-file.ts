import { docComment, sqlLine } from '../shared/javascript';
import { oneLine } from '../shared/printing';
import type { SqlMigration } from '../shared/sql-migrations';

/** A migration for sequelize-cli, which opens no transaction by itself. */
export const migrationSequelize = (migration: SqlMigration): string =>
  [
    '"use strict";',
    '',
    ...docComment(oneLine(migration.title)),
    '/** @type {import("sequelize-cli").Migration} */',
    'module.exports = {',
    ...way('up', migration, migration.upStatements),
    '',
    ...way('down', migration, migration.downStatements),
    '};',
    '',
  ].join('\n');

function way(name: 'up' | 'down', { transactional }: SqlMigration, statements: readonly string[]): readonly string[] {
  if (statements.length === 0) return [`  async ${name}() {},`];
  const run = (indent: string) => statements.map((sql) => sqlLine(`${indent}await run(`, sql, ');'));
  const body = transactional
    ? [
        '    await sequelize.transaction(async (transaction) => {',
        '      const run = (sql) => sequelize.query(sql, { transaction });',
        ...run('      '),
        '    });',
      ]
    : ['    const run = (sql) => sequelize.query(sql);', ...run('    ')];
  return [`  async ${name}({ sequelize }) {`, ...body, '  },'];
}
