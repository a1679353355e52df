import type { ColumnType } from '../../model/column-type';
import type { EnumType } from '../../model/schema';

export type JsonSchema = Readonly<Record<string, unknown>>;

const whole = (bits: number): JsonSchema => ({
  type: 'integer',
  minimum: -(2 ** (bits - 1)),
  maximum: 2 ** (bits - 1) - 1,
});

const simple = {
  uuid: { type: 'string', format: 'uuid' },
  text: { type: 'string' },
  smallint: whole(16),
  integer: whole(32),
  // Beyond 2^53 a number of JSON is not exact: drivers give such values as text.
  bigint: { type: ['integer', 'string'], pattern: '^-?[0-9]+$' },
  numeric: { type: ['number', 'string'], pattern: '^-?[0-9]+([.][0-9]+)?$' },
  real: { type: 'number' },
  double: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string', format: 'time' },
  timestamp: { type: 'string' },
  timestamptz: { type: 'string', format: 'date-time' },
  interval: { type: 'string' },
  json: {},
  jsonb: {},
  bytea: { type: 'string', contentEncoding: 'base64' },
  inet: { type: 'string' },
  tsvector: { type: 'string' },
  daterange: { type: 'string' },
  tstzrange: { type: 'string' },
  custom: {},
} as const satisfies Readonly<Record<string, JsonSchema>>;

/** A value of a type, as a row in JSON has it. */
export function typeSchema(type: ColumnType, enums: readonly EnumType[]): JsonSchema {
  switch (type.kind) {
    case 'varchar':
    case 'char':
      return { type: 'string', maxLength: type.length };
    case 'enum':
      return { enum: enums.find(({ id }) => id === type.enum)?.values ?? [] };
    case 'array':
      return { type: 'array', items: typeSchema(type.of, enums) };
    default:
      return simple[type.kind];
  }
}
