import type { BundleFile } from '../target';
import { header, type SqlMigration } from './sql-migrations';

export const bothWays = 'a migration, with its way up and its way down';
export const wayUp = 'a migration';
export const wayDown = 'its way down';

/** A pair of files, one each way: `<base>.up.sql` and `<base>.down.sql`. `wrap` gets each way's SQL. */
export function upDownPair(
  base: string,
  migration: SqlMigration,
  wrap: (sql: string) => string = (sql) => sql,
): readonly BundleFile[] {
  return [
    { path: `${base}.up.sql`, text: wrap(`${header(migration)}\n${migration.up}`), about: wayUp },
    { path: `${base}.down.sql`, text: wrap(migration.down), about: wayDown },
  ];
}
