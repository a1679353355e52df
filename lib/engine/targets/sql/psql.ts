/*
 * Each file's section, cut out by its marker lines, goes to psql: in one transaction unless the file says otherwise.
 * The parentheses keep `set -e` from ending the person's own shell.
 */

/** Runs every file's way up, in order; stops at the first error. */
export const psqlUp = `(set -e; for f in migrations/*.sql; do
  if grep -q '^-- migrate:up transaction:false' "$f"; then one=; else one=--single-transaction; fi
  awk '/^-- migrate:down/{exit} on; /^-- migrate:up/{on=1}' "$f" | psql "$DATABASE_URL" -Xq -v ON_ERROR_STOP=1 $one -f -
done)`;

/** Runs every file's way down, last file first; stops at the first error. */
export const psqlDown = `(set -e; for f in $(ls -r migrations/*.sql); do
  if grep -q '^-- migrate:down transaction:false' "$f"; then one=; else one=--single-transaction; fi
  awk 'on; /^-- migrate:down/{on=1}' "$f" | psql "$DATABASE_URL" -Xq -v ON_ERROR_STOP=1 $one -f -
done)`;
