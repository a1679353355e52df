import type { Connection } from '../connection';
import { type Element, path } from './element';
import { notOfExtension, schemaLabel, userSchemas } from './sql';

/** Schemas and extensions. */
export async function readSchemasAndExtensions(db: Connection): Promise<readonly Element[]> {
  const rows = await db.query<{ kind: string; name: string }>(`
    select 'schema' as kind, n.nspname::text as name from pg_namespace n where ${userSchemas}
    union all select 'extension', extname::text from pg_extension where extname <> 'plpgsql'
    order by 1, 2`);
  return rows.map((row) => ({ kind: row.kind, name: path(row.name), facts: {} }));
}

/** Enums with their values in order. */
export async function readEnums(db: Connection): Promise<readonly Element[]> {
  const rows = await db.query<{ schema: string; name: string; values: string[] | null }>(`
    select ${schemaLabel} as schema, t.typname::text as name,
           (select json_agg(v.enumlabel order by v.enumsortorder) from pg_enum v where v.enumtypid = t.oid) as values
      from pg_type t join pg_namespace n on n.oid = t.typnamespace
     where t.typtype = 'e' and ${userSchemas} and ${notOfExtension('pg_type', 't.oid')}
     order by 1, 2`);
  return rows.map((row) => ({
    kind: 'enum',
    name: path(...(row.schema ? [row.schema] : []), row.name),
    facts: { values: JSON.stringify(row.values ?? []) },
  }));
}

/** A trigger and what the proof of touched columns needs to know of it. */
export interface TriggerRow {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly definition: string;
  /** Fires before each updated row, whatever the columns and values, and is enabled. */
  readonly beforeAnyUpdate: boolean;
  /** The function, as `schema.name`, quoted. */
  readonly function: string;
  readonly enabled: string;
}

export const readTriggerRows = (db: Connection): Promise<readonly TriggerRow[]> =>
  db.query<TriggerRow>(`
    select ${schemaLabel} as schema, c.relname::text as table, t.tgname::text as name,
           pg_get_triggerdef(t.oid) as definition, t.tgenabled::text as enabled,
           t.tgtype = 19 and t.tgenabled = 'O' and t.tgqual is null and t.tgattr::text = ''
             and t.tgnargs = 0 as "beforeAnyUpdate",
           format('%I.%I', fn.nspname, p.proname) as function
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_proc p on p.oid = t.tgfoid join pg_namespace fn on fn.oid = p.pronamespace
     where not t.tgisinternal and ${userSchemas} and ${notOfExtension('pg_class', 'c.oid')}
     order by 1, 2, 3`);

export const triggerElement = (row: TriggerRow): Element => ({
  kind: 'trigger',
  name: `${path(row.name)} on ${path(...(row.schema ? [row.schema] : []), row.table)}`,
  facts: { definition: row.definition, enabled: row.enabled },
});

/** A function of a user, with its whole definition. */
export interface FunctionRow {
  /** As `schema.name`, quoted. */
  readonly id: string;
  readonly name: string;
  readonly definition: string;
}

export const readFunctionRows = (db: Connection): Promise<readonly FunctionRow[]> =>
  db.query<FunctionRow>(`
    select format('%I.%I', n.nspname, p.proname) as id, p.oid::regprocedure::text as name,
           case when p.prokind in ('f', 'p') then pg_get_functiondef(p.oid) else p.prosrc end as definition
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${userSchemas} and ${notOfExtension('pg_proc', 'p.oid')}
     order by 2`);

export const functionElement = (row: FunctionRow): Element => ({
  kind: 'function',
  name: row.name,
  facts: { definition: row.definition },
});

/** First object id of users; the system's own are below. Source: PostgreSQL, access/transam.h, FirstNormalObjectId. */
const FIRST_USER_OID = 16384;

const otherCatalogs = [
  'pg_cast',
  'pg_collation',
  'pg_conversion',
  'pg_event_trigger',
  'pg_foreign_data_wrapper',
  'pg_foreign_server',
  'pg_language',
  'pg_opclass',
  'pg_operator',
  'pg_opfamily',
  'pg_policy',
  'pg_publication',
  'pg_statistic_ext',
  'pg_ts_config',
  'pg_ts_dict',
  'pg_ts_parser',
  'pg_ts_template',
];

/** Whatever else a script can leave behind: domains, ranges, policies, rules, operators, casts and the like. By name only. */
export async function readOthers(db: Connection): Promise<readonly Element[]> {
  const objects = otherCatalogs.map(
    (catalog) => `select '${catalog}'::regclass as class, oid from ${catalog} where oid >= ${FIRST_USER_OID}`,
  );
  const rows = await db.query<{ kind: string; name: string }>(`
    select i.type as kind, i.identity as name
      from (${objects.join('\n union all ')}
            union all select 'pg_type'::regclass, t.oid from pg_type t join pg_namespace n on n.oid = t.typnamespace
              where t.oid >= ${FIRST_USER_OID} and t.typtype in ('d', 'r') and ${userSchemas}
            union all select 'pg_rewrite'::regclass, w.oid from pg_rewrite w
              where w.oid >= ${FIRST_USER_OID} and w.rulename <> '_RETURN') o,
           pg_identify_object(o.class, o.oid, 0) i
     where not exists (select from pg_depend e where e.classid = o.class and e.objid = o.oid and e.deptype = 'e')
     order by 1, 2`);
  return rows.map((row) => ({ kind: row.kind, name: row.name, facts: {} }));
}
