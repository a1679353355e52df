import { header } from '../shared/sql-migrations';
import { sqlTarget } from '../shared/sql-target';
import { bothWays } from '../shared/up-down';

/** dbmate, as its `dbmate new` names files. */
export const dbmate = sqlTarget({
  id: 'dbmate',
  name: 'dbmate',
  summary: 'Migrations with a time stamp each, up and down in one file.',
  run: { up: 'dbmate up', down: 'dbmate down   # once for each file' },
  files: (migration) => {
    const option = migration.transactional ? '' : ' transaction:false';
    return [
      {
        path: `${migration.root}db/migrations/${migration.stamp.digits}_${migration.name}.sql`,
        text: `${header(migration)}\n-- migrate:up${option}\n\n${migration.up}\n-- migrate:down${option}\n\n${migration.down}`,
        about: bothWays,
      },
    ];
  },
});
