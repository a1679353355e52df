import type { Column, ColumnDefault, ColumnType, Literal, Schema } from '@/lib/engine';

/** Types whose values compare with each other and accept the same literals are of one class. */
export function typeClass(type: ColumnType): string {
  switch (type.kind) {
    case 'text':
    case 'varchar':
    case 'char':
      return 'text';
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'numeric':
    case 'real':
    case 'double':
      return 'number';
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return 'instant';
    case 'enum':
      return `enum ${type.enum}`;
    case 'array':
      return `array of ${typeClass(type.of)}`;
    case 'custom':
      return `custom ${type.sql}`;
    default:
      return type.kind;
  }
}

const isWhole = (type: ColumnType): boolean =>
  type.kind === 'smallint' || type.kind === 'integer' || type.kind === 'bigint';

/** Whether values can be compared for equality, which a key or a plain index needs. */
export const canBeKey = (type: ColumnType): boolean =>
  type.kind === 'array' ? canBeKey(type.of) : type.kind !== 'json';

/** A type name as PostgreSQL writes it: words, perhaps quoted or qualified, perhaps with numbers, perhaps an array. */
const customType = /^[a-z_]["\w .]*(\(\d+(, ?-?\d+)?\))?[a-z ]*(\[\])*$/i;

/** Why the type cannot be used in this schema; null when it can. */
export function typeTrouble(type: ColumnType, schema: Pick<Schema, 'enums'>): string | null {
  switch (type.kind) {
    case 'varchar':
    case 'char':
      return within(type.length, 1, 10_485_760) ? null : 'A text length is a whole number from 1 to 10485760.';
    case 'numeric':
      return numericTrouble(type.precision, type.scale);
    case 'enum':
      return schema.enums.some((e) => e.id === type.enum) ? null : 'This enum is not in the design any more.';
    case 'array':
      return type.of.kind === 'array' ? 'An array of arrays is written as one array.' : typeTrouble(type.of, schema);
    case 'custom':
      return customType.test(type.sql) ? null : `“${type.sql}” is not a type name.`;
    default:
      return null;
  }
}

function numericTrouble(precision: number | undefined, scale: number | undefined): string | null {
  if (precision === undefined) return scale === undefined ? null : 'A scale needs a precision.';
  const fits = within(precision, 1, 1000) && within(scale ?? 0, 0, precision);
  return fits ? null : 'A precision is 1 to 1000 digits, and the scale is not above it.';
}

const within = (n: number, min: number, max: number): boolean => Number.isInteger(n) && n >= min && n <= max;

/** Whether a default can stand on a column of the type. What an expression yields cannot be told here: it passes. */
export function defaultFits(value: ColumnDefault, type: ColumnType, schema: Pick<Schema, 'enums'>): boolean {
  switch (value.kind) {
    case 'literal':
      return literalFits(value.value, type, schema);
    case 'now':
    case 'today':
      return typeClass(type) === 'instant';
    case 'uuid':
      return type.kind === 'uuid';
    case 'expression':
      return value.sql.trim() !== '';
  }
}

const literalForms: Partial<Record<ColumnType['kind'], RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  date: /^\d{4}-\d\d-\d\d$/,
  timestamp: /^\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d)?)?$/,
  timestamptz: /^\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d(:?\d\d)?)?)?$/,
  time: /^\d\d:\d\d(:\d\d)?$/,
  interval: /^\d+ (second|minute|hour|day|week|month|year)s?$/,
  inet: /^[0-9a-f.:]+(\/\d+)?$/i,
};

function literalFits(value: Literal, type: ColumnType, schema: Pick<Schema, 'enums'>): boolean {
  if (type.kind === 'enum')
    return schema.enums.some((e) => e.id === type.enum && e.values.some((label) => label === value));
  if (type.kind === 'boolean') return typeof value === 'boolean';
  if (typeClass(type) === 'number')
    return typeof value === 'number' && (isWhole(type) ? Number.isInteger(value) : Number.isFinite(value));
  if (typeof value !== 'string') return false;
  if (typeClass(type) === 'text') return !('length' in type) || [...value].length <= type.length;
  if (type.kind === 'json' || type.kind === 'jsonb') return isJson(value);
  return literalForms[type.kind]?.test(value) ?? false;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The column with another type. A default, an identity or an update mark that the new type cannot have is left out;
 * `generatesKey` gives the only column of a primary key a way to fill itself.
 */
export function retyped(column: Column, type: ColumnType, generatesKey: boolean, schema: Schema): Column {
  const { default: value, generated, touchedOnUpdate, ...rest } = column;
  const sameKind = typeClass(column.type) === typeClass(type);
  const keepsDefault = value && (value.kind === 'expression' ? sameKind : defaultFits(value, type, schema));
  const identity = generated?.kind === 'identity';
  const filled = value?.kind === 'uuid' || identity;
  return {
    ...rest,
    type,
    ...(keepsDefault && { default: value }),
    ...(identity && isWhole(type) && { generated }),
    ...(touchedOnUpdate && typeClass(type) === 'instant' && { touchedOnUpdate }),
    ...(generatesKey && filled && !keepsDefault && !(identity && isWhole(type)) && keyFiller(type)),
  };
}

const keyFiller = (type: ColumnType): Pick<Column, 'default' | 'generated'> =>
  type.kind === 'uuid'
    ? { default: { kind: 'uuid' } }
    : isWhole(type)
      ? { generated: { kind: 'identity', always: false } }
      : {};
