/** The types of pg_catalog in PostgreSQL 18 and those only older versions have; not those that start with pg_ or _. */
const systemTypes: ReadonlySet<string> = new Set(
  (
    'abstime aclitem any anyarray anycompatible anycompatiblearray anycompatiblemultirange anycompatiblenonarray ' +
    'anycompatiblerange anyelement anyenum anymultirange anynonarray anyrange bit bool box bpchar bytea char cid cidr ' +
    'circle cstring date datemultirange daterange event_trigger fdw_handler float4 float8 gtsvector index_am_handler ' +
    'inet int2 int2vector int4 int4multirange int4range int8 int8multirange int8range internal interval json jsonb ' +
    'jsonpath language_handler line lseg macaddr macaddr8 money name numeric nummultirange numrange oid oidvector path ' +
    'point polygon record refcursor regclass regcollation regconfig regdictionary regnamespace regoper regoperator ' +
    'regproc regprocedure regrole regtype reltime smgr table_am_handler text tid time timestamp timestamptz timetz ' +
    'tinterval trigger tsm_handler tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector txid_snapshot unknown ' +
    'uuid varbit varchar void xid xid8 xml'
  ).split(' '),
);

/**
 * Whether a type of the schema with this name would never be found, because PostgreSQL has one of its own. Every catalog
 * is a row type too, and every type has an array type that starts with an underscore.
 */
export const isSystemType = (name: string): boolean =>
  systemTypes.has(name) || /^_?pg_/.test(name) || (name.startsWith('_') && systemTypes.has(name.slice(1)));
