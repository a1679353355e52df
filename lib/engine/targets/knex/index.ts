import { sqlLine } from '../shared/javascript';
import type { SqlMigration } from '../shared/sql-migrations';
import { sqlTarget } from '../shared/sql-target';
import { bothWays } from '../shared/up-down';
import { plainQuestionMarks } from './question-marks';

const settings = `module.exports = {
  client: "pg",
  connection: process.env.DATABASE_URL,
  migrations: {
    directory: "./migrations",
    extension: "cjs",
    loadExtensions: [".cjs"],
  },
};
`;

/** Knex 3, as its `knex migrate:make` names files. The schema builder cannot say all of it: each statement is raw. */
export const knex = sqlTarget({
  id: 'knex',
  name: 'Knex',
  summary: 'Migrations in JavaScript with a time stamp each, and knexfile.cjs.',
  run: {
    up: 'npx knex --knexfile knexfile.cjs migrate:latest',
    down: 'npx knex --knexfile knexfile.cjs migrate:down   # once for each file',
  },
  files: (migration) => [
    {
      path: `${migration.root}migrations/${migration.stamp.digits}_${migration.name}.cjs`,
      text: scriptText(migration),
      about: bothWays,
    },
  ],
  more: () => [{ path: 'knexfile.cjs', text: settings, about: 'where Knex finds the migrations and the database' }],
  notes: () => [
    'The schema builder of Knex has no words for checks, partial or expression indexes, triggers and comments: the migrations run the SQL as it is.',
  ],
});

const scriptText = (migration: SqlMigration): string =>
  [
    `// ${migration.title}`,
    way('up', migration.upStatements),
    way('down', migration.downStatements),
    ...(migration.transactional ? [] : ['exports.config = { transaction: false };']),
  ]
    .join('\n\n')
    .concat('\n');

function way(name: string, statements: readonly string[]): string {
  if (statements.length === 0) return `exports.${name} = async () => {};`;
  const calls = statements.map((sql) => sqlLine('  await knex.raw(', plainQuestionMarks(sql), ');')).join('\n');
  return `exports.${name} = async (knex) => {\n${calls}\n};`;
}
