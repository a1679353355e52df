import type { Extensions } from '@electric-sql/pglite';

/** The extensions PGlite can load, each in a file of its own that is read only when a design needs it. */
const loaders: Readonly<Record<string, () => Promise<Extensions>>> = {
  btree_gin: () => import('@electric-sql/pglite/contrib/btree_gin'),
  btree_gist: () => import('@electric-sql/pglite/contrib/btree_gist'),
  citext: () => import('@electric-sql/pglite/contrib/citext'),
  hstore: () => import('@electric-sql/pglite/contrib/hstore'),
  ltree: () => import('@electric-sql/pglite/contrib/ltree'),
  pg_trgm: () => import('@electric-sql/pglite/contrib/pg_trgm'),
  pgcrypto: () => import('@electric-sql/pglite/contrib/pgcrypto'),
  unaccent: () => import('@electric-sql/pglite/contrib/unaccent'),
  'uuid-ossp': () => import('@electric-sql/pglite/contrib/uuid_ossp'),
};

/** The names of the extensions PGlite can load. */
export const pgliteExtensions: readonly string[] = Object.keys(loaders);

/** The extensions by these names, for PGlite's options. One it has not is left out: CREATE EXTENSION then says so. */
export async function loadExtensions(names: readonly string[]): Promise<Extensions> {
  const loaded = await Promise.all(names.map((name) => loaders[name]?.() ?? {}));
  return Object.assign({}, ...loaded.map((module) => ({ ...module })));
}
