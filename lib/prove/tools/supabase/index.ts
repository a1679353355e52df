import type { Tool } from '../../tool';
import { psql } from '../needs';

export const supabase: Tool = {
  target: 'supabase',
  needs: { npm: true, debian: [psql] },
  version: { npm: 'supabase' },
  isMigration: (path) => /^supabase\/migrations\/.*\.sql$/.test(path),
  // The database of a person's project is known from `supabase link`; here it is given.
  up: { command: 'supabase db push --db-url "$DATABASE_URL" --yes' },
  checks: [
    {
      name: 'db push --dry-run',
      command: 'supabase db push --db-url "$DATABASE_URL" --dry-run',
      says: /up to date/,
    },
  ],
  // What `supabase migration repair --status reverted` does for each.
  forget: 'DELETE FROM supabase_migrations.schema_migrations',
  bookkeeping: ['supabase_migrations'],
};
