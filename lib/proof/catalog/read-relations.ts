import type { Connection } from '../connection';
import { type Element, list, path } from './element';
import { yes } from './facts';
import { notOfExtension, schemaLabel, userSchemas } from './sql';

const kinds: Readonly<Record<string, string>> = {
  r: 'table',
  p: 'table',
  v: 'view',
  m: 'materialized view',
  f: 'foreign table',
  S: 'sequence',
  c: 'composite type',
};

/** Tables, with their columns in order; views, free-standing sequences and composite types. */
export async function readRelations(db: Connection): Promise<readonly Element[]> {
  const relations = await db.query<{
    schema: string;
    name: string;
    relkind: string;
    persistence: string;
    rls: boolean;
    comment: string;
    options: string;
    columns: string[] | null;
    definition: string | null;
  }>(`
    select ${schemaLabel} as schema, c.relname::text as name, c.relkind::text as relkind,
           c.relpersistence::text as persistence, c.relrowsecurity as rls,
           coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
           coalesce(array_to_string(c.reloptions, ', '), '') as options,
           (select json_agg(a.attname order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
           case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end as definition
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S', 'c') and ${userSchemas} and ${notOfExtension('pg_class', 'c.oid')}
       and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                         and c.relkind = 'S' and d.deptype = 'i')
     order by 1, 2`);
  return relations.map((relation) => ({
    kind: kinds[relation.relkind] ?? relation.relkind,
    name: path(...(relation.schema ? [relation.schema] : []), relation.name),
    facts: {
      columns: list(relation.columns ?? []),
      comment: relation.comment,
      partitioned: yes(relation.relkind === 'p'),
      persistence: relation.persistence === 'p' ? 'permanent' : relation.persistence,
      'row-level security': yes(relation.rls),
      options: relation.options,
      ...(relation.definition !== null && { definition: relation.definition }),
    },
  }));
}

const generations: Readonly<Record<string, string>> = {
  a: 'ALWAYS AS IDENTITY',
  d: 'BY DEFAULT AS IDENTITY',
  s: 'ALWAYS AS, STORED',
  v: 'ALWAYS AS, VIRTUAL',
};

/** The columns of every table. */
export async function readColumns(db: Connection): Promise<readonly Element[]> {
  const columns = await db.query<{
    schema: string;
    table: string;
    name: string;
    type: string;
    required: boolean;
    value: string;
    generation: string;
    comment: string;
    collation: string;
  }>(`
    select ${schemaLabel} as schema, c.relname::text as table, a.attname::text as name,
           format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
           coalesce(pg_get_expr(d.adbin, d.adrelid), '') as value,
           a.attidentity::text || a.attgenerated::text as generation,
           coalesce(col_description(c.oid, a.attnum), '') as comment,
           coalesce((select l.collname::text from pg_collation l
                      where l.oid = a.attcollation and a.attcollation <> t.typcollation), '') as collation
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and ${userSchemas}
       and ${notOfExtension('pg_class', 'c.oid')}
     order by 1, 2, a.attnum`);
  return columns.map((column) => ({
    kind: 'column',
    name: path(...(column.schema ? [column.schema] : []), column.table, column.name),
    facts: columnFacts({ ...column, generation: generations[column.generation] ?? '' }),
  }));
}

/** What is true of a column; `value` is its default or, for a generated one, its expression. */
export const columnFacts = (column: {
  readonly type: string;
  readonly required: boolean;
  readonly value: string;
  readonly generation: string;
  readonly comment: string;
  readonly collation: string;
}): Record<string, string> => ({
  type: column.type,
  nullability: column.required ? 'NOT NULL' : 'NULL',
  [column.generation.includes('AS,') ? 'expression' : 'default']: column.value,
  generated: column.generation,
  comment: column.comment,
  collation: column.collation,
});
