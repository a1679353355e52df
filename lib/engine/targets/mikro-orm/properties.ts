import { postgresql } from '../../dialects/postgresql';
import { columnTypeSql } from '../../dialects/postgresql/types';
import { templateSql } from '../../dialects/predicates';
import type { ColumnType } from '../../model/column-type';
import type { Column, Table } from '../../model/schema';
import { quoted, sqlText } from '../shared/javascript';
import { typescriptType } from '../shared/typescript';
import type { MikroOrmContext } from './context';

/** A column as the calls that build its property, without the relation that may stand for it. */
export function columnCalls(ctx: MikroOrmContext, table: Table, column: Column): readonly string[] {
  const { primaryKey } = table;
  const { generated } = column;
  return [
    ...typeCalls(ctx, column.type),
    ...(ctx.names.column(column.id) === column.name ? [] : [`fieldName(${quoted(column.name)})`]),
    ...(primaryKey?.columns.includes(column.id) ? ['primary()'] : []),
    ...(generated?.kind === 'identity'
      ? [`generated("${generated.always ? 'always' : 'by default'} as identity")`]
      : []),
    ...(generated?.kind === 'stored'
      ? [`generated(${sqlText(`(${templateSql(ctx.sql, generated.sql)}) stored`)})`]
      : []),
    ...(column.nullable ? ['nullable()'] : []),
    ...defaultCalls(ctx, column),
    ...(column.touchedOnUpdate ? ['onUpdate(() => new Date())'] : []),
    ...(column.comment ? [`comment(${quoted(column.comment)})`] : []),
  ];
}

/** A type as MikroORM builds it: its own where it has one, else the SQL. */
function typeCalls(ctx: MikroOrmContext, type: ColumnType): readonly string[] {
  switch (type.kind) {
    case 'varchar':
      return ['p', 'string()', `length(${type.length})`];
    case 'char':
      return ['p', 'character()', `length(${type.length})`];
    case 'numeric':
      return type.precision === undefined
        ? ['p', 'decimal()', 'columnType("numeric")']
        : ['p', 'decimal()', `precision(${type.precision})`, `scale(${type.scale ?? 0})`];
    case 'timestamp':
    case 'timestamptz':
      return ['p', 'datetime()', `columnType("${type.kind}")`];
    case 'time':
      return ['p', 'time()', 'columnType("time")'];
    case 'json':
      return ['p', 'json<unknown>()', 'columnType("json")'];
    case 'jsonb':
      return ['p', 'json<unknown>()'];
    case 'real':
      return ['p', 'float()'];
    case 'bytea':
      return ['p', 'blob()'];
    case 'bigint':
      return ['p', 'bigint("string")'];
    case 'enum':
      return ['p', `enum(() => ${ctx.names.enum(type.enum)})`, `nativeEnumName(${quoted(enumName(ctx, type.enum))})`];
    case 'array':
      return arrayCalls(ctx, type);
    case 'inet':
    case 'interval':
    case 'tsvector':
    case 'daterange':
    case 'tstzrange':
    case 'custom':
      return ['p', 'string()', `columnType(${quoted(sqlType(ctx, type))})`];
    default:
      return ['p', `${type.kind}()`];
  }
}

function arrayCalls(ctx: MikroOrmContext, type: ColumnType & { readonly kind: 'array' }): readonly string[] {
  if (type.of.kind === 'enum') return [...typeCalls(ctx, type.of), 'array()'];
  const item = typescriptType(type.of, ctx.names.enum);
  return ['p', `array${item === 'string' ? '' : `<${item}>`}()`, `columnType(${quoted(sqlType(ctx, type))})`];
}

const enumName = ({ sql }: MikroOrmContext, id: string): string => sql.names.enum(id)?.name ?? id;

const sqlType = (ctx: MikroOrmContext, type: ColumnType): string =>
  columnTypeSql(type, (id) => ctx.sql.dialect.quote(enumName(ctx, id)));

function defaultCalls(ctx: MikroOrmContext, { type, default: value, generated }: Column): readonly string[] {
  if (!value || generated) return [];
  const raw = [`defaultRaw(${sqlText(postgresql.columnDefault(value))})`];
  if (type.kind === 'array' && value.kind === 'expression' && /^'\{\}'(::|$)/.test(value.sql)) {
    return [`defaultRaw("'{}'")`];
  }
  if (value.kind !== 'literal') return raw;
  const { value: plain } = value;
  if (typeof plain === 'boolean') return [`default(${plain})`];
  if (typeof plain === 'number') return plain < 0 ? [`defaultRaw("'${plain}'")`] : [`default(${plain})`];
  const cast = storedAs[type.kind];
  if (/['\\]/.test(plain)) return raw;
  if (/\p{Cc}/u.test(plain)) return cast ? [`defaultRaw(${quoted(`'${plain}'::${cast}`)})`] : raw;
  const member = type.kind === 'enum' ? ctx.members(type.enum).get(plain) : undefined;
  if (type.kind === 'enum' && member) return [`default(${ctx.names.enum(type.enum)}.${member})`];
  return cast ? [`default(${quoted(plain)})`] : raw;
}

/** MikroORM reads a default of several lines back with the cast PostgreSQL gives it. */
const storedAs: Partial<Record<ColumnType['kind'], string>> = {
  text: 'text',
  varchar: 'character varying',
  char: 'bpchar',
};
