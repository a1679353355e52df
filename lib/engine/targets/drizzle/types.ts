import { postgresql } from '../../dialects/postgresql';
import { templateSql } from '../../dialects/predicates';
import type { ColumnType } from '../../model/column-type';
import type { Column, ColumnDefault } from '../../model/schema';
import { camelCase, wordsOf } from '../shared/case';
import { quoted, template } from '../shared/javascript';
import type { DrizzleContext } from './context';

/** A type as Drizzle builds it and as its snapshot has it. */
export interface DrizzleType {
  /** The function that makes a column. */
  readonly builder: string;
  /** Its settings, between braces. */
  readonly options?: string;
  /** How many `.array()` follow. */
  readonly dimensions: number;
  /** In the snapshot. */
  readonly sql: string;
  /** The type is an enum of the schema's own. */
  readonly isEnum?: boolean;
  /** The builder is made by `customType`. */
  readonly custom?: string;
}

export function drizzleType(ctx: DrizzleContext, type: ColumnType): DrizzleType {
  const of = (builder: string, sql: string, options?: string): DrizzleType => ({
    builder,
    sql,
    dimensions: 0,
    ...(options && { options }),
  });
  switch (type.kind) {
    case 'varchar':
    case 'char':
      return of(type.kind, `${type.kind}(${type.length})`, `{ length: ${type.length} }`);
    case 'numeric': {
      const { precision, scale = 0 } = type;
      if (precision === undefined) return of('numeric', 'numeric');
      return of('numeric', `numeric(${precision}, ${scale})`, `{ precision: ${precision}, scale: ${scale} }`);
    }
    case 'bigint':
      return of('bigint', 'bigint', '{ mode: "number" }');
    case 'double':
      return of('doublePrecision', 'double precision');
    case 'timestamptz':
      return of('timestamp', 'timestamp with time zone', '{ withTimezone: true }');
    case 'enum':
      return { ...of(ctx.names.enum(type.enum), ctx.sql.names.enum(type.enum)?.name ?? type.enum), isEnum: true };
    case 'array': {
      const inner = drizzleType(ctx, type.of);
      return { ...inner, dimensions: inner.dimensions + 1, sql: `${inner.sql}[]` };
    }
    case 'bytea':
    case 'tsvector':
    case 'daterange':
    case 'tstzrange':
      return custom(type.kind);
    case 'custom':
      return custom(type.sql);
    default:
      return of(type.kind, type.kind);
  }
}

const custom = (sql: string): DrizzleType => ({
  builder: `${camelCase(wordsOf(sql))}Type`,
  sql,
  dimensions: 0,
  custom: sql,
});

/** A default as a call on the column, and in the snapshot. */
export interface DrizzleDefault {
  readonly call: string;
  readonly snapshot: string | number | boolean;
}

export function drizzleDefault(column: Column): DrizzleDefault | undefined {
  const { default: value, type, generated } = column;
  if (!value || generated) return undefined;
  if (value.kind === 'uuid' && type.kind === 'uuid') return { call: 'defaultRandom()', snapshot: 'gen_random_uuid()' };
  if (value.kind === 'now' && (type.kind === 'timestamptz' || type.kind === 'timestamp')) {
    return { call: 'defaultNow()', snapshot: 'now()' };
  }
  return literalDefault(value, type) ?? sqlDefault(value);
}

function literalDefault(value: ColumnDefault, type: ColumnType): DrizzleDefault | undefined {
  if (type.kind === 'array' && value.kind === 'expression' && /^'\{\}'(::|$)/.test(value.sql)) {
    return { call: 'default([])', snapshot: "'{}'" };
  }
  if (value.kind !== 'literal') return undefined;
  const { value: plain } = value;
  switch (type.kind) {
    case 'text':
    case 'varchar':
    case 'char':
    case 'enum':
      return { call: `default(${quoted(String(plain))})`, snapshot: `'${String(plain).replaceAll("'", "''")}'` };
    case 'numeric':
      return { call: `default(${quoted(String(plain))})`, snapshot: `'${plain}'` };
    case 'json':
    case 'jsonb':
      if (plain !== '{}' && plain !== '[]') return undefined;
      return { call: `default(${plain})`, snapshot: `'${plain}'::${type.kind}` };
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'real':
    case 'double':
      return typeof plain === 'number' && Number.isFinite(plain)
        ? { call: `default(${plain})`, snapshot: plain }
        : undefined;
    case 'boolean':
      return typeof plain === 'boolean' ? { call: `default(${plain})`, snapshot: plain } : undefined;
    default:
      return undefined;
  }
}

function sqlDefault(value: ColumnDefault): DrizzleDefault {
  const sql = postgresql.columnDefault(value);
  return { call: `default(${template(sql, 'sql')})`, snapshot: sql };
}

/** What a stored column is computed from. */
export const generatedSql = (ctx: DrizzleContext, { generated }: Column): string | undefined =>
  generated?.kind === 'stored' ? templateSql(ctx.sql, generated.sql) : undefined;
