import type { Extensions } from '@electric-sql/pglite';

/** The extensions a proof can load, by their PostgreSQL names: each is a file `<name>.tar.gz` beside PGlite's own. */
export const pgliteExtensions: readonly string[] = [
  'btree_gin',
  'btree_gist',
  'citext',
  'hstore',
  'ltree',
  'pg_trgm',
  'pgcrypto',
  'unaccent',
  'uuid-ossp',
];

/** PGlite's option for the extensions; their files lie in `folder`. One it has not is left out: CREATE EXTENSION then says so. */
export const extensionsAt = (folder: URL, names: readonly string[]): Extensions =>
  Object.fromEntries(
    names.filter((name) => pgliteExtensions.includes(name)).map((name) => [name, new URL(`${name}.tar.gz`, folder)]),
  );
