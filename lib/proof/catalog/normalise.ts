import type { IndexKey, Schema, Table } from '@/lib/engine';
import type { Connection } from '../connection';
import type { KeyPart } from './facts';
import { keyPartsSql } from './read-constraints';
import { condition, defaultValue, type Names, namesOf, quoted, template, typeName } from './sql-of-design';

/** The design's types and expressions as the server itself prints them, by element id. */
export interface Normalised {
  /** Type and, where there is one, default or generation expression, by column id. */
  readonly columns: ReadonlyMap<string, { readonly type: string; readonly value: string }>;
  /** The conditions of checks, partial indexes and partial exclusions, by the id of each. */
  readonly conditions: ReadonlyMap<string, string>;
  /** The key of each index and exclusion that has an expression or names an operator class, by its id. */
  readonly keys: ReadonlyMap<string, readonly KeyPart[]>;
}

/** One `pg_temp` table stands for each table of the design; what it holds is found again by these plain names. */
interface Scratch {
  readonly statements: string[];
  readonly columns: { readonly id: string; readonly table: string; readonly name: string }[];
  readonly conditions: { readonly id: string; readonly table: string; readonly name: string }[];
  readonly keys: { readonly id: string; readonly name: string }[];
}

/**
 * Has the server parse and print the design's own expressions, in temporary tables of a transaction that is rolled
 * back. Needs the design's enums and extensions in the database. Throws what the server refuses.
 */
export async function normalise(db: Connection, schema: Schema): Promise<Normalised> {
  const scratch: Scratch = { statements: [], columns: [], conditions: [], keys: [] };
  const [session] = await db.query<{ home: string }>('select current_schema()::text as home');
  const names = namesOf(schema, session?.home ?? 'public');
  schema.tables.forEach((table, at) => {
    addTable(scratch, names, table, `flux_proof_${at}`);
  });
  await db.exec('BEGIN');
  try {
    await db.exec(`${scratch.statements.join(';\n')};`);
    return await readBack(db, scratch);
  } finally {
    await db.exec('ROLLBACK');
  }
}

function addTable(scratch: Scratch, names: Names, table: Table, name: string): void {
  const columns = table.columns.map((column) => {
    scratch.columns.push({ id: column.id, table: name, name: column.name });
    const type = `${quoted(column.name)} ${typeName(names, column.type)}`;
    if (column.generated?.kind === 'stored') {
      return `${type} GENERATED ALWAYS AS (${template(names, column.generated.sql)}) STORED`;
    }
    return column.default && !column.generated ? `${type} DEFAULT ${defaultValue(column.default)}` : type;
  });
  const conditions = [
    ...table.checks.map(({ id, predicate }) => ({ id, predicate })),
    ...[...table.indexes, ...table.exclusions].flatMap(({ id, where }) => (where ? [{ id, predicate: where }] : [])),
  ].map(({ id, predicate }, at) => {
    scratch.conditions.push({ id, table: name, name: `c${at}` });
    return `CONSTRAINT c${at} CHECK ${condition(names, predicate)}`;
  });
  scratch.statements.push(`CREATE TEMP TABLE ${name} (${[...columns, ...conditions].join(', ')})`);
  for (const { id, method, parts } of keyed(table)) {
    const index = `${name}_k${scratch.keys.length}`;
    scratch.keys.push({ id, name: index });
    const key = parts.map((part) => `${keySql(names, part.key)} ${part.opclass ?? ''}`).join(', ');
    scratch.statements.push(`CREATE INDEX ${index} ON ${name} USING ${method} (${key})`);
  }
}

/** The indexes and exclusions whose key the server has a say in. Plain columns with the default class need no question. */
function keyed(table: Table) {
  const exclusions = table.exclusions.map(({ id, parts }) => ({
    id,
    method: 'gist',
    parts: parts.map(({ key }): { readonly key: IndexKey; readonly opclass?: string } => ({ key })),
  }));
  return [...table.indexes, ...exclusions].filter(({ parts }) =>
    parts.some((part) => 'expression' in part.key || part.opclass !== undefined),
  );
}

const keySql = (names: Names, key: IndexKey): string =>
  'column' in key ? quoted(names.column(key.column)) : `(${template(names, key.expression)})`;

const here = 'relnamespace = pg_my_temp_schema()';

async function readBack(db: Connection, scratch: Scratch): Promise<Normalised> {
  const columns = await db.query<{ table: string; name: string; type: string; value: string }>(`
    select c.relname::text as table, a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type,
           coalesce(pg_get_expr(d.adbin, d.adrelid), '') as value
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where c.${here} and c.relkind = 'r' and a.attnum > 0`);
  const conditions = await db.query<{ table: string; name: string; value: string }>(`
    select c.relname::text as table, o.conname::text as name, pg_get_expr(o.conbin, o.conrelid) as value
      from pg_constraint o join pg_class c on c.oid = o.conrelid where c.${here} and o.contype = 'c'`);
  const keys = await db.query<{ name: string; parts: KeyPart[] }>(`
    select c.relname::text as name, ${keyPartsSql} as parts
      from pg_index i join pg_class c on c.oid = i.indexrelid where c.${here}`);
  const columnOf = new Map(columns.map((row) => [`${row.table}.${row.name}`, row]));
  const conditionOf = new Map(conditions.map((row) => [`${row.table}.${row.name}`, row.value]));
  const keyOf = new Map(keys.map((row) => [row.name, row.parts]));
  return {
    columns: new Map(
      scratch.columns.map(({ id, table, name }) => [id, columnOf.get(`${table}.${name}`) ?? { type: '', value: '' }]),
    ),
    conditions: new Map(
      scratch.conditions.map(({ id, table, name }) => [id, conditionOf.get(`${table}.${name}`) ?? '']),
    ),
    keys: new Map(scratch.keys.map(({ id, name }) => [id, keyOf.get(name) ?? []])),
  };
}
