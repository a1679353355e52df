import { header } from '../shared/sql-migrations';
import { sqlTarget } from '../shared/sql-target';
import { statementBlocks } from '../shared/statement-blocks';
import { bothWays } from '../shared/up-down';

/** What `sql-migrate` reads: which database, where the migrations are. */
const settings = `development:
  dialect: postgres
  datasource: \${DATABASE_URL}
  dir: migrations
  table: migrations
`;

/** sql-migrate, as its `sql-migrate new` names files. */
export const sqlMigrate = sqlTarget({
  id: 'sql-migrate',
  name: 'sql-migrate',
  summary: 'Migrations with a time stamp each, up and down in one file, for sql-migrate and Go programs.',
  run: { up: 'sql-migrate up', down: 'sql-migrate down   # once for each file' },
  statement: statementBlocks('-- +migrate StatementBegin', '-- +migrate StatementEnd'),
  files: (migration) => {
    const option = migration.transactional ? '' : ' notransaction';
    return [
      {
        path: `${migration.root}migrations/${migration.stamp.digits}-${migration.name}.sql`,
        text: `${header(migration)}\n-- +migrate Up${option}\n\n${migration.up}\n-- +migrate Down${option}\n\n${migration.down}`,
        about: bothWays,
      },
    ];
  },
  more: () => [{ path: 'dbconfig.yml', text: settings, about: 'where the migrations are, for sql-migrate' }],
});
