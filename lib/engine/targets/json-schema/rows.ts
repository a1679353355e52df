import type { Column, Schema, Table } from '../../model/schema';
import { limitsOf } from './limits';
import { type JsonSchema, typeSchema } from './types';

/** The rows of every table, each a definition under the table's own name; the document itself takes a row of any. */
export function rowsSchema(schema: Schema, name: string): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: name,
    anyOf: schema.tables.map((table) => ({ $ref: `#/$defs/${pointer(table.name)}` })),
    $defs: Object.fromEntries(schema.tables.map((table) => [table.name, rowSchema(schema, table)])),
  };
}

/** A name as a step of a JSON pointer in a URI fragment. */
const pointer = (name: string): string =>
  encodeURI(name.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('#', '%23');

function rowSchema(schema: Schema, table: Table): JsonSchema {
  return {
    type: 'object',
    ...(table.purpose && { description: table.purpose }),
    properties: Object.fromEntries(table.columns.map((column) => [column.name, columnSchema(schema, table, column)])),
    required: table.columns.map(({ name }) => name),
    additionalProperties: false,
  };
}

function columnSchema(schema: Schema, table: Table, column: Column): JsonSchema {
  const value = { ...typeSchema(column.type, schema.enums), ...limitsOf(table, column) };
  return {
    ...(column.nullable ? { anyOf: [value, { type: 'null' }] } : value),
    ...(column.comment && { description: column.comment }),
    ...(column.default?.kind === 'literal' && { default: column.default.value }),
    ...(column.generated && { readOnly: true }),
  };
}
