import { header } from '../shared/sql-migrations';
import { sqlTarget } from '../shared/sql-target';
import { bothWays } from '../shared/up-down';
import { psqlDown, psqlUp } from './psql';

/** The default target: raw SQL for anybody, in numbered files with both ways in one, the layout dbmate made known. */
export const sql = sqlTarget({
  id: 'sql',
  name: 'Raw SQL',
  summary: 'Numbered SQL files with the way up and the way down; run them with psql or dbmate.',
  run: { up: psqlUp, down: psqlDown },
  files: (migration) => {
    const { root, position, name, up, down } = migration;
    const option = migration.transactional ? '' : ' transaction:false';
    return [
      {
        path: `${root}migrations/${String(position).padStart(3, '0')}_${name}.sql`,
        text: `${header(migration)}\n-- migrate:up${option}\n\n${up}\n-- migrate:down${option}\n\n${down}`,
        about: bothWays,
      },
    ];
  },
});
