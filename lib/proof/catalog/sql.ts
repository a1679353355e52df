/*
 * Pieces of the catalog queries. `n` is the pg_namespace of the row.
 */

/** Schemas of users: not the system's, not the session's temporary one. */
export const userSchemas = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";

/** Empty in the current schema, where a design lives; else the schema's name. */
export const schemaLabel = "case when n.nspname = current_schema() then '' else n.nspname::text end";

/** Leaves out what an extension brought; the extension itself is listed. */
export const notOfExtension = (catalog: string, oid: string): string =>
  `not exists (select from pg_depend e where e.classid = '${catalog}'::regclass and e.objid = ${oid} and e.deptype = 'e')`;
