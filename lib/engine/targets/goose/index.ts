import { header } from '../shared/sql-migrations';
import { sqlTarget } from '../shared/sql-target';
import { statementBlocks } from '../shared/statement-blocks';
import { bothWays } from '../shared/up-down';

/** goose, as its `goose create` names files. Its option of no transaction holds for the whole file. */
export const goose = sqlTarget({
  id: 'goose',
  name: 'goose',
  summary: 'Migrations with a time stamp each, up and down in one file, for the goose command and Go programs.',
  run: {
    up: 'goose -dir migrations postgres "$DATABASE_URL" up',
    down: 'goose -dir migrations postgres "$DATABASE_URL" down   # once for each file',
  },
  statement: statementBlocks('-- +goose StatementBegin', '-- +goose StatementEnd'),
  files: (migration) => [
    {
      path: `${migration.root}migrations/${migration.stamp.digits}_${migration.name}.sql`,
      text: `${migration.transactional ? '' : '-- +goose NO TRANSACTION\n'}${header(migration)}\n-- +goose Up\n\n${migration.up}\n-- +goose Down\n\n${migration.down}`,
      about: bothWays,
    },
  ],
});
