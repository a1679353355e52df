import type { ColumnDefault, ColumnType, Literal, Predicate, Schema, SqlTemplate } from '@/lib/engine';

/*
 * The design's expressions in SQL, for the server to normalise. Written apart from the engine's DDL printer on purpose:
 * a proof that printed with the printer it checks would agree with every mistake of it. Names are always quoted and
 * every condition stands in parentheses; the server's own deparser takes the difference away.
 */

/** Names by id. A dangling id stands for itself. */
export interface Names {
  readonly table: (id: string) => string;
  readonly column: (id: string) => string;
  /** As SQL, with the schema it lives in: an enum may be called `date`, like a type of the system's. */
  readonly enumType: (id: string) => string;
}

/** `home` is the database's schema (namespace) in which the design lives. */
export function namesOf(schema: Schema, home: string): Names {
  const columns = new Map(schema.tables.flatMap((table) => table.columns.map((column) => [column.id, column.name])));
  const tables = new Map(schema.tables.map((table) => [table.id, table.name]));
  const enums = new Map(schema.enums.map((type) => [type.id, type.name]));
  return {
    table: (id) => tables.get(id) ?? id,
    column: (id) => columns.get(id) ?? id,
    enumType: (id) => `${quoted(home)}.${quoted(enums.get(id) ?? id)}`,
  };
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A string constant that reads the same whatever standard_conforming_strings says. */
const text = (value: string): string => `E'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const literal = (value: Literal): string => (typeof value === 'string' ? text(value) : `${value}`);

export const template = (names: Names, sql: SqlTemplate): string =>
  sql.map((part) => (typeof part === 'string' ? part : quoted(names.column(part.column)))).join('');

export function typeName(names: Names, type: ColumnType): string {
  switch (type.kind) {
    case 'varchar':
      return `character varying(${type.length})`;
    case 'char':
      return `character(${type.length})`;
    case 'numeric':
      return type.precision === undefined ? 'numeric' : `numeric(${type.precision},${type.scale ?? 0})`;
    case 'double':
      return 'float8';
    case 'enum':
      return names.enumType(type.enum);
    case 'array':
      return `${typeName(names, type.of)}[]`;
    case 'custom':
      return type.sql;
    default:
      return type.kind;
  }
}

export function defaultValue(value: ColumnDefault): string {
  switch (value.kind) {
    case 'literal':
      return literal(value.value);
    case 'now':
      return 'now()';
    case 'today':
      return 'CURRENT_DATE';
    case 'uuid':
      return 'gen_random_uuid()';
    case 'expression':
      return value.sql;
  }
}

export function condition(names: Names, p: Predicate): string {
  const column = (id: string) => quoted(names.column(id));
  switch (p.kind) {
    case 'compare':
      return `(${column(p.column)} ${p.op} ${literal(p.value)})`;
    case 'compareColumns':
      return `(${column(p.left)} ${p.op} ${column(p.right)})`;
    case 'between':
      return `(${column(p.column)} BETWEEN ${literal(p.min)} AND ${literal(p.max)})`;
    case 'oneOf':
    case 'noneOf':
      if (p.values.length === 0) return p.kind === 'oneOf' ? 'false' : 'true';
      return `(${column(p.column)} ${p.kind === 'oneOf' ? 'IN' : 'NOT IN'} (${p.values.map(literal).join(', ')}))`;
    case 'isNull':
      return `(${column(p.column)} IS NULL)`;
    case 'isNotNull':
      return `(${column(p.column)} IS NOT NULL)`;
    case 'length':
      return `(char_length(${column(p.column)}) ${p.op} ${p.value})`;
    case 'matches':
      return `(${column(p.column)} ~ ${text(p.pattern)})`;
    case 'countSet':
      return `(num_nonnulls(${p.columns.map(column).join(', ')}) ${p.op} ${p.value})`;
    case 'and':
      return p.all.length === 0 ? 'true' : `(${p.all.map((part) => condition(names, part)).join(' AND ')})`;
    case 'or':
      return p.any.length === 0 ? 'false' : `(${p.any.map((part) => condition(names, part)).join(' OR ')})`;
    case 'not':
      return `(NOT ${condition(names, p.predicate)})`;
    case 'sql':
      return `(${template(names, p.sql)})`;
  }
}
