import { postgresql } from '../../dialects/postgresql';
import type { ColumnType } from '../../model/column-type';
import type { Column } from '../../model/schema';
import type { PrismaContext } from './context';
import { call, text } from './lexical';

/** A column's type in Prisma: the type of the field and, when it is not the one Prisma takes for it, its own in PostgreSQL. */
export interface PrismaType {
  readonly field: string;
  readonly native?: string;
}

export function prismaType(ctx: PrismaContext, type: ColumnType): PrismaType {
  switch (type.kind) {
    case 'varchar':
      return { field: 'String', native: `@db.VarChar(${type.length})` };
    case 'char':
      return { field: 'String', native: `@db.Char(${type.length})` };
    case 'numeric':
      return {
        field: 'Decimal',
        native: type.precision === undefined ? '@db.Decimal' : `@db.Decimal(${type.precision}, ${type.scale ?? 0})`,
      };
    case 'enum':
      return { field: ctx.names.enum(type.enum) };
    case 'array': {
      const of = prismaType(ctx, type.of);
      if (type.of.kind === 'array' || of.field.startsWith('Unsupported')) return unsupported(ctx, type);
      return { ...of, field: `${of.field}[]` };
    }
    case 'custom':
      return type.sql.toLowerCase() === 'citext' ? { field: 'String', native: '@db.Citext' } : unsupported(ctx, type);
    default:
      return plain[type.kind] ?? unsupported(ctx, type);
  }
}

const plain: Readonly<Partial<Record<ColumnType['kind'], PrismaType>>> = {
  uuid: { field: 'String', native: '@db.Uuid' },
  text: { field: 'String' },
  smallint: { field: 'Int', native: '@db.SmallInt' },
  integer: { field: 'Int' },
  bigint: { field: 'BigInt' },
  real: { field: 'Float', native: '@db.Real' },
  double: { field: 'Float' },
  boolean: { field: 'Boolean' },
  date: { field: 'DateTime', native: '@db.Date' },
  time: { field: 'DateTime', native: '@db.Time(6)' },
  timestamp: { field: 'DateTime', native: '@db.Timestamp(6)' },
  timestamptz: { field: 'DateTime', native: '@db.Timestamptz(6)' },
  json: { field: 'Json', native: '@db.Json' },
  jsonb: { field: 'Json' },
  bytea: { field: 'Bytes' },
  inet: { field: 'String', native: '@db.Inet' },
};

const unsupported = ({ sql }: PrismaContext, type: ColumnType): PrismaType => ({
  field: `Unsupported(${text(sql.dialect.columnType(type, (id) => sql.names.enum(id)?.name ?? id))})`,
});

/** The default of a column as an attribute; undefined for none. What Prisma has no word for is left to the database. */
export function prismaDefault(ctx: PrismaContext, column: Column): string | undefined {
  if (column.generated?.kind === 'identity') return '@default(autoincrement())';
  if (column.generated) return '@default(dbgenerated())';
  if (!column.default) return undefined;
  return `@default(${defaultValue(ctx, column) ?? dbGenerated(postgresql.columnDefault(column.default))})`;
}

const dbGenerated = (sql: string): string => call('dbgenerated', text(sql));

function defaultValue(ctx: PrismaContext, { type, default: value }: Column): string | undefined {
  if (value?.kind === 'now') return type.kind === 'timestamptz' || type.kind === 'timestamp' ? 'now()' : undefined;
  if (value?.kind === 'expression') return type.kind === 'array' && /^'\{\}'(::|$)/.test(value.sql) ? '[]' : undefined;
  if (value?.kind !== 'literal') return undefined;
  const { field } = prismaType(ctx, type);
  if (type.kind === 'enum') return ctx.enumValue(type.enum, String(value.value));
  switch (field) {
    case 'String':
      return typeof value.value === 'string' && type.kind !== 'uuid' && type.kind !== 'inet'
        ? text(value.value)
        : undefined;
    case 'Json':
      return typeof value.value === 'string' ? text(value.value) : undefined;
    case 'Boolean':
      return typeof value.value === 'boolean' ? String(value.value) : undefined;
    case 'Int':
    case 'BigInt':
      return typeof value.value === 'number' && Number.isSafeInteger(value.value) ? String(value.value) : undefined;
    case 'Float':
    case 'Decimal':
      return typeof value.value === 'number' && /^-?\d+(\.\d+)?$/.test(String(value.value))
        ? String(value.value)
        : undefined;
    default:
      return undefined;
  }
}
