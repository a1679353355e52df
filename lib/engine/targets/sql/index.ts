import { header, type SqlConvention, sqlMigrations } from '../shared/sql-migrations';
import type { Target } from '../target';
import { psqlDown, psqlUp } from './psql';

/** Numbered files with both ways in one, the layout dbmate made known. */
const convention: SqlConvention = {
  path: ({ position, name, existing }) =>
    `${existing ? 'baseline/' : ''}migrations/${String(position).padStart(3, '0')}_${name}.sql`,
  text: (migration) => {
    const option = migration.transactional ? '' : ' transaction:false';
    return `${header(migration)}\n-- migrate:up${option}\n\n${migration.up}\n-- migrate:down${option}\n\n${migration.down}`;
  },
};

/** The default target: raw SQL for anybody. */
export const sql: Target = {
  id: 'sql',
  name: 'Raw SQL',
  summary: 'Numbered SQL files with the way up and the way down; run them with psql or dbmate.',
  files: (input) => sqlMigrations(input, convention),
  notes: ({ plan }) =>
    plan.steps.some(({ group }) => group === 'existing')
      ? [
          'Tables marked as in use are taken to be there already, as designed but without indexes. baseline/migrations makes them on an empty database, for tests and new machines: run it first there, and never where they are.',
        ]
      : [],
  run: { up: psqlUp, down: psqlDown },
};
