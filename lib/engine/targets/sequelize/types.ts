import { postgresql } from '../../dialects/postgresql';
import { columnTypeSql } from '../../dialects/postgresql/types';
import type { ColumnType } from '../../model/column-type';
import type { Column } from '../../model/schema';
import { quoted, sqlText } from '../shared/javascript';
import { typescriptType } from '../shared/typescript';
import type { SequelizeContext } from './context';

/** A type as `DataTypes` has it; the SQL of one it does not have. */
export function dataType(ctx: SequelizeContext, type: ColumnType): string {
  const of = (name: string, ...args: readonly (string | number)[]) =>
    `DataTypes.${name}${args.length === 0 ? '' : `(${args.join(', ')})`}`;
  switch (type.kind) {
    case 'varchar':
      return of('STRING', type.length);
    case 'char':
      return of('CHAR', type.length);
    case 'numeric':
      return type.precision === undefined ? of('DECIMAL') : of('DECIMAL', type.precision, type.scale ?? 0);
    case 'daterange':
      return of('RANGE', of('DATEONLY'));
    case 'tstzrange':
      return of('RANGE', of('DATE'));
    case 'enum':
      return of('ENUM', `...${valuesOf(ctx.names.enum(type.enum))}`);
    case 'array':
      return holdsOwnType(type) ? quoted(sqlType(ctx, type)) : of('ARRAY', dataType(ctx, type.of));
    case 'timestamp':
    case 'interval':
    case 'custom':
      return quoted(sqlType(ctx, type));
    default:
      return of(plain[type.kind]);
  }
}

type Plain = Exclude<
  ColumnType['kind'],
  'varchar' | 'char' | 'numeric' | 'daterange' | 'tstzrange' | 'enum' | 'array' | 'timestamp' | 'interval' | 'custom'
>;

const plain: Readonly<Record<Plain, string>> = {
  uuid: 'UUID',
  text: 'TEXT',
  smallint: 'SMALLINT',
  integer: 'INTEGER',
  bigint: 'BIGINT',
  real: 'REAL',
  double: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATEONLY',
  time: 'TIME',
  timestamptz: 'DATE',
  json: 'JSON',
  jsonb: 'JSONB',
  bytea: 'BLOB',
  inet: 'INET',
  tsvector: 'TSVECTOR',
};

/** Sequelize would cast such an array to a type of its own. */
const holdsOwnType = (type: ColumnType): boolean =>
  type.kind === 'array' ? holdsOwnType(type.of) : type.kind === 'enum' || dataTypeless.includes(type.kind);

const dataTypeless: readonly ColumnType['kind'][] = ['timestamp', 'interval', 'custom'];

const sqlType = ({ sql }: SequelizeContext, type: ColumnType): string =>
  columnTypeSql(type, (id) => sql.dialect.quote(sql.names.enum(id)?.name ?? id));

/** The constant with an enum's values. */
export const valuesOf = (enumName: string): string => `${enumName.charAt(0).toLowerCase()}${enumName.slice(1)}Values`;

/** What an attribute holds, as the types of the model have it. */
export function attributeType(ctx: SequelizeContext, { type, nullable, default: value, generated }: Column): string {
  const range = type.kind === 'daterange' || type.kind === 'tstzrange';
  const base = range ? 'unknown' : typescriptType(type, ctx.names.enum);
  const held = nullable && base !== 'unknown' ? `${base} | null` : base;
  return value || generated ? `CreationOptional<${held}>` : held;
}

/** A default: a value where Sequelize writes it as PostgreSQL does, else the SQL. Undefined for none. */
export function sequelizeDefault({ type, default: value, generated }: Column): string | undefined {
  if (!value || generated) return undefined;
  const sql = `literal(${sqlText(postgresql.columnDefault(value))})`;
  if (type.kind === 'array' && value.kind === 'expression' && /^'\{\}'(::|$)/.test(value.sql)) return '[]';
  if (value.kind !== 'literal') return sql;
  const { value: given } = value;
  switch (type.kind) {
    case 'boolean':
      return typeof given === 'boolean' ? String(given) : sql;
    case 'smallint':
    case 'integer':
    case 'real':
    case 'double':
      return typeof given === 'number' && Number.isFinite(given) ? String(given) : sql;
    case 'bigint':
    case 'numeric':
    case 'text':
    case 'varchar':
    case 'char':
    case 'enum':
      return quoted(String(given));
    case 'json':
    case 'jsonb':
      return given === '{}' || given === '[]' ? given : sql;
    default:
      return sql;
  }
}
