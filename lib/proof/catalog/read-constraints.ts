import type { Connection } from '../connection';
import { type Element, path } from './element';
import { checkFacts, exclusionFacts, foreignKeyFacts, indexFacts, type KeyPart, keyText, uniqueFacts } from './facts';
import { notOfExtension, schemaLabel, userSchemas } from './sql';

interface IndexRow {
  readonly id: string;
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly method: string;
  readonly unique: boolean;
  readonly nullsNotDistinct: boolean;
  readonly valid: boolean;
  readonly parts: readonly KeyPart[];
  readonly include: readonly string[] | null;
  readonly where: string;
}

/** Each part of an index's key, as json; `i` is the pg_index row. */
export const keyPartsSql = `
  (select json_agg(json_build_object(
            'column', (select a.attname from pg_attribute a
                        where a.attrelid = i.indrelid and a.attnum = i.indkey[k - 1] and a.attnum > 0),
            'expression', case when i.indkey[k - 1] = 0 then pg_get_indexdef(i.indexrelid, k, false) end,
            'opclass', case when o.opcdefault then '' else o.opcname end,
            'descending', i.indoption[k - 1] & 1 = 1,
            'nullsFirst', i.indoption[k - 1] & 2 = 2) order by k)
     from generate_series(1, i.indnkeyatts) k join pg_opclass o on o.oid = i.indclass[k - 1])`;

const indexesSql = `
  select i.indexrelid::text as id, ${schemaLabel} as schema, t.relname::text as table, c.relname::text as name,
         m.amname::text as method, i.indisunique as unique, i.indnullsnotdistinct as "nullsNotDistinct",
         i.indisvalid as valid, ${keyPartsSql} as parts,
         (select json_agg(pg_get_indexdef(i.indexrelid, k, false) order by k)
            from generate_series(i.indnkeyatts + 1, i.indnatts) k) as include,
         coalesce(pg_get_expr(i.indpred, i.indrelid), '') as where
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    join pg_am m on m.oid = c.relam join pg_namespace n on n.oid = t.relnamespace
   where ${userSchemas} and ${notOfExtension('pg_class', 't.oid')}
   order by 2, 3, 4`;

interface ConstraintRow {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly contype: string;
  readonly index: string;
  readonly deferrable: boolean;
  readonly deferred: boolean;
  readonly validated: boolean;
  readonly columns: readonly string[] | null;
  readonly refSchema: string | null;
  readonly refTable: string | null;
  readonly refColumns: readonly string[] | null;
  readonly setColumns: readonly string[] | null;
  readonly onDelete: string;
  readonly onUpdate: string;
  readonly condition: string;
  readonly operators: readonly string[] | null;
}

const namesOf = (numbers: string, relation: string) =>
  `(select json_agg(a.attname order by k.place) from unnest(${numbers}) with ordinality k(number, place)
      join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.number)`;

/** Nullability is told by the columns, so PostgreSQL 18's NOT NULL constraints are left out. */
const constraintsSql = `
  select ${schemaLabel} as schema, t.relname::text as table, o.conname::text as name, o.contype::text as contype,
         o.conindid::text as index, o.condeferrable as deferrable, o.condeferred as deferred,
         o.convalidated as validated, ${namesOf('o.conkey', 'o.conrelid')} as columns,
         (select case when rn.nspname = current_schema() then '' else rn.nspname::text end
            from pg_namespace rn where rn.oid = r.relnamespace) as "refSchema",
         r.relname::text as "refTable", ${namesOf('o.confkey', 'o.confrelid')} as "refColumns",
         ${namesOf('o.confdelsetcols', 'o.conrelid')} as "setColumns",
         o.confdeltype::text as "onDelete", o.confupdtype::text as "onUpdate",
         coalesce(pg_get_expr(o.conbin, o.conrelid), '') as condition,
         (select json_agg(p.oprname order by k.place) from unnest(o.conexclop) with ordinality k(id, place)
            join pg_operator p on p.oid = k.id) as operators
    from pg_constraint o join pg_class t on t.oid = o.conrelid join pg_namespace n on n.oid = t.relnamespace
    left join pg_class r on r.oid = o.confrelid
   where o.contype in ('p', 'u', 'c', 'x', 'f') and ${userSchemas} and ${notOfExtension('pg_class', 't.oid')}
   order by 1, 2, 3`;

/** Constraints of tables, and the indexes that are not a constraint's own. */
export async function readConstraintsAndIndexes(db: Connection): Promise<readonly Element[]> {
  const indexes = await db.query<IndexRow>(indexesSql);
  const constraints = await db.query<ConstraintRow>(constraintsSql);
  const byId = new Map(indexes.map((index) => [index.id, index]));
  const owned = new Set(constraints.filter((row) => 'pux'.includes(row.contype)).map((row) => row.index));
  return [
    ...constraints.map((row) => ({
      kind: 'constraint',
      name: nameOf(row),
      facts: constraintFacts(row, byId.get(row.index)),
    })),
    ...indexes
      .filter((index) => !owned.has(index.id))
      .map((index) => ({
        kind: 'index',
        name: nameOf(index),
        facts: indexFacts({ ...index, include: index.include?.map(unquote) ?? [] }),
      })),
  ];
}

const nameOf = (row: { readonly schema: string; readonly table: string; readonly name: string }): string =>
  `${path(row.name)} on ${path(...(row.schema ? [row.schema] : []), row.table)}`;

/** A column as pg_get_indexdef() prints it, without its quotes. */
const unquote = (name: string): string => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name);

function constraintFacts(row: ConstraintRow, index: IndexRow | undefined): Record<string, string> {
  const columns = row.columns ?? [];
  const include = index?.include?.map(unquote) ?? [];
  switch (row.contype) {
    case 'p':
      return uniqueFacts('PRIMARY KEY', { ...row, columns, include, nullsNotDistinct: false });
    case 'u':
      return uniqueFacts('UNIQUE', { ...row, columns, include, nullsNotDistinct: index?.nullsNotDistinct ?? false });
    case 'c':
      return checkFacts(row);
    case 'x':
      return exclusionFacts({
        ...row,
        method: index?.method ?? '',
        parts: (index?.parts ?? []).map((part, at) => `${keyText(part)} WITH ${row.operators?.[at] ?? ''}`),
        where: index?.where ?? '',
      });
    default:
      return foreignKeyFacts({
        ...row,
        columns,
        references: path(...(row.refSchema ? [row.refSchema] : []), row.refTable ?? ''),
        refColumns: row.refColumns ?? [],
        setColumns: row.setColumns ?? [],
        onDelete: actions[row.onDelete] ?? row.onDelete,
        onUpdate: actions[row.onUpdate] ?? row.onUpdate,
      });
  }
}

const actions: Readonly<Record<string, string>> = {
  a: 'NO ACTION',
  r: 'RESTRICT',
  c: 'CASCADE',
  n: 'SET NULL',
  d: 'SET DEFAULT',
};
