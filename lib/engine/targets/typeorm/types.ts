import { postgresql } from '../../dialects/postgresql';
import type { ColumnType } from '../../model/column-type';
import type { Column, ColumnDefault } from '../../model/schema';
import { quoted, sqlText } from '../shared/javascript';
import type { TypeormContext } from './context';

/** The options of `@Column` that say its type. */
export function typeOptions(ctx: TypeormContext, column: Column): readonly string[] {
  const { type } = column;
  switch (type.kind) {
    case 'array':
      return [...typeOptions(ctx, { ...column, type: innermost(type) }), 'array: true'];
    case 'enum': {
      const name = ctx.sql.names.enum(type.enum)?.name ?? type.enum;
      const named = name === ownEnumName(ctx, column) ? [] : [`enumName: ${quoted(name)}`];
      return ['type: "enum"', `enum: ${ctx.names.enum(type.enum)}`, ...named];
    }
    case 'varchar':
    case 'char':
      return [`type: "${type.kind}"`, `length: ${type.length}`];
    case 'numeric':
      return [
        'type: "numeric"',
        ...(type.precision === undefined ? [] : [`precision: ${type.precision}`, `scale: ${type.scale ?? 0}`]),
      ];
    case 'double':
      return ['type: "double precision"'];
    case 'custom':
      return customOptions(type.sql);
    default:
      return [`type: "${type.kind}"`];
  }
}

const innermost = (type: ColumnType): ColumnType => (type.kind === 'array' ? innermost(type.of) : type);

/** The name TypeORM gives an enum by itself: saying it again would be a difference to it. */
function ownEnumName(ctx: TypeormContext, column: Column): string {
  const table = ctx.schema.tables.find(({ columns }) => columns.some(({ id }) => id === column.id));
  return `${table?.name ?? ''}_${column.name.toLowerCase()}_enum`;
}

/** Types TypeORM knows that the model has no word for. */
const known = new Set(
  `citext hstore bit varbit money timetz point line lseg box path polygon circle cidr macaddr macaddr8 tsquery xml
  jsonpath int4range int8range numrange tsrange int4multirange int8multirange nummultirange tsmultirange tstzmultirange
  datemultirange geometry geography cube ltree vector halfvec`.split(/\s+/),
);

function customOptions(sql: string): readonly string[] {
  const [, name = sql, length] = /^([a-z][a-z0-9]*)(?:\((\d+)\))?$/.exec(sql) ?? [];
  if (!known.has(name)) return [`type: ${quoted(sql)} as never`];
  return [`type: "${name}"`, ...(length === undefined ? [] : [`length: ${length}`])];
}

/** The types of a schema TypeORM does not know. */
export function unknownTypes({ schema }: TypeormContext): readonly string[] {
  const types = schema.tables.flatMap(({ columns }) => columns.map(({ type }) => innermost(type)));
  const unknown = types.flatMap((type) =>
    type.kind === 'custom' && customOptions(type.sql)[0]?.endsWith(' as never') ? [type.sql] : [],
  );
  return [...new Set(unknown)];
}

/**
 * A default as TypeORM compares it with what PostgreSQL has: a value where both write it alike, else the SQL without its
 * casts. Undefined for none.
 */
export function typeormDefault(ctx: TypeormContext, { type, default: value, generated }: Column): string | undefined {
  if (!value || generated) return undefined;
  return literalDefault(ctx, type, value) ?? `() => ${sqlText(withoutCasts(postgresql.columnDefault(value)))}`;
}

function literalDefault(ctx: TypeormContext, type: ColumnType, value: ColumnDefault): string | undefined {
  if (type.kind === 'array' && value.kind === 'expression' && /^'\{\}'(::|$)/.test(value.sql)) return '[]';
  if (value.kind !== 'literal') return undefined;
  const { value: plain } = value;
  if (typeof plain === 'boolean') return type.kind === 'boolean' ? String(plain) : undefined;
  if (typeof plain === 'number') {
    return isNumeric(type) && (Number.isSafeInteger(plain) || plain < 0) ? String(plain) : undefined;
  }
  if (type.kind === 'json' || type.kind === 'jsonb') return /^(\{\}|\[\])$/.test(plain) ? plain : undefined;
  if (type.kind === 'enum') {
    const member = ctx.members(type.enum).get(plain);
    return member === undefined || /['\\]/.test(plain) ? undefined : `${ctx.names.enum(type.enum)}.${member}`;
  }
  if (plain.includes('\\')) return undefined;
  return plain.includes("'") ? `() => ${sqlText(`'${plain.replaceAll("'", "''")}'`)}` : quoted(plain);
}

const isNumeric = ({ kind }: ColumnType): boolean =>
  ['smallint', 'integer', 'bigint', 'numeric', 'real', 'double'].includes(kind);

const withoutCasts = (sql: string): string =>
  sql
    .split(/('(?:[^']|'')*')/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/::[\w\s.[\]"]+/g, '')))
    .join('');
