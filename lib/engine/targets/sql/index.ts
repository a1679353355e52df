import { header, type SqlConvention, sqlMigrations } from '../shared/sql-migrations';
import type { Target } from '../target';

/** Numbered files with both ways in one, the layout dbmate made known. */
const convention: SqlConvention = {
  path: ({ position, name }) => `migrations/${String(position).padStart(3, '0')}_${name}.sql`,
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
  notes: () => [],
  run: {
    up: 'for f in migrations/*.sql; do awk \'/^-- migrate:down/{exit} on; /^-- migrate:up/{on=1}\' "$f" | psql "$DATABASE_URL" -X -v ON_ERROR_STOP=1 -f - || break; done',
    down: 'for f in $(ls -r migrations/*.sql); do awk \'on; /^-- migrate:down/{on=1}\' "$f" | psql "$DATABASE_URL" -X -v ON_ERROR_STOP=1 -f - || break; done',
  },
};
