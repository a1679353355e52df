import { header } from '../shared/sql-migrations';
import { sqlTarget } from '../shared/sql-target';
import { wayDown, wayUp } from '../shared/up-down';

/** Supabase, as its `supabase migration new` names files. It has no way down: the reverse stands in a folder of its own. */
export const supabase = sqlTarget({
  id: 'supabase',
  name: 'Supabase',
  summary: 'supabase/migrations for the Supabase command line, with the way down beside it.',
  run: {
    up: 'supabase db push',
    down: '(set -e; for f in $(ls -r supabase/rollback/*.sql); do psql "$DATABASE_URL" -Xq -v ON_ERROR_STOP=1 -f "$f"; done)',
  },
  files: (migration) => {
    const file = `${migration.stamp.digits}_${migration.name}.sql`;
    return [
      {
        path: `${migration.root}supabase/migrations/${file}`,
        text: `${header(migration)}\n${migration.up}`,
        about: wayUp,
      },
      {
        path: `${migration.root}supabase/rollback/${file}`,
        text: migration.transactional ? `BEGIN;\n\n${migration.down}\nCOMMIT;\n` : migration.down,
        about: wayDown,
      },
    ];
  },
  notes: () => [
    'Supabase has no way down: supabase/rollback holds the reverse of each migration, for psql. Afterwards tell Supabase: supabase migration repair --status reverted <stamp>.',
  ],
});
