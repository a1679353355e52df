import { sqlTarget } from '../shared/sql-target';
import { upDownPair } from '../shared/up-down';

/** sqlx, as its `sqlx migrate add -r` names files; its marker of no transaction is the first line of a file. */
export const sqlx = sqlTarget({
  id: 'sqlx',
  name: 'sqlx',
  summary: 'Pairs of .up.sql and .down.sql under migrations, for sqlx-cli and sqlx::migrate! in Rust.',
  run: { up: 'sqlx migrate run', down: 'sqlx migrate revert   # once for each pair' },
  files: (migration) =>
    upDownPair(
      `${migration.root}migrations/${migration.stamp.digits}_${migration.name}`,
      migration,
      migration.transactional ? undefined : (sql) => `-- no-transaction\n${sql}`,
    ),
});
