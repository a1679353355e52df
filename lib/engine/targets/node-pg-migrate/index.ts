import { header, type SqlMigration } from '../shared/sql-migrations';
import { hasLoneStatements, sqlTarget } from '../shared/sql-target';
import { bothWays } from '../shared/up-down';

/**
 * node-pg-migrate's SQL migrations. Its SQL files know no way out of their transaction, so a statement that must run
 * outside one is a migration in JavaScript.
 */
export const nodePgMigrate = sqlTarget({
  id: 'node-pg-migrate',
  name: 'node-pg-migrate',
  summary: 'Migrations in SQL with a time stamp each, up and down in one file, for Node.js.',
  run: {
    up: 'npx node-pg-migrate up',
    down: 'npx node-pg-migrate down   # once for each file',
  },
  files: (migration) => {
    const base = `${migration.root}migrations/${migration.stamp.milliseconds}_${migration.name}`;
    return [
      migration.transactional
        ? { path: `${base}.sql`, text: sqlText(migration), about: bothWays }
        : { path: `${base}.cjs`, text: scriptText(migration), about: bothWays },
    ];
  },
  notes: (input) =>
    hasLoneStatements(input)
      ? [
          'SQL files of node-pg-migrate always run in a transaction: CONCURRENTLY statements are migrations in JavaScript.',
        ]
      : [],
});

const sqlText = (migration: SqlMigration): string =>
  `-- Up Migration\n\n${header(migration)}\n${migration.up}\n-- Down Migration\n\n${migration.down}`;

const scriptText = (migration: SqlMigration): string =>
  `/* ${migration.title.replaceAll('*/', '* /')} */

${way('up', migration.up)}
${way('down', migration.down)}`;

const way = (name: string, sql: string): string => `exports.${name} = (pgm) => {
  pgm.noTransaction();
  pgm.sql(${templateLiteral(sql)});
};
`;

/** SQL as a template literal of JavaScript, its lines as they are. */
const templateLiteral = (sql: string): string => `\`\n${sql.replace(/[\\`]|\$\{/g, '\\$&')}\``;
