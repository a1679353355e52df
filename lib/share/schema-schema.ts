import * as z from 'zod';
import type { ColumnType, Predicate, Schema } from '@/lib/engine';

/** Longer names and texts than these were not made here. */
const id = z.string().min(1).max(500);
const name = z.string().min(1).max(250);
const phrase = z.string().max(5000);
const sqlText = z.string().max(20_000);
const few = <T extends z.ZodType>(item: T) => z.array(item).max(500);

const spans = few(z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() }));
const origin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), spans, pattern: name }),
  z.strictObject({ kind: z.literal('rule'), rule: name, spans }),
  z.strictObject({ kind: z.literal('assumption'), because: phrase, spans }),
  z.strictObject({ kind: z.literal('query'), start: z.number(), end: z.number() }),
  z.strictObject({ kind: z.literal('import'), source: phrase }),
  z.strictObject({ kind: z.literal('hand') }),
]);

const literal = z.union([phrase, z.number(), z.boolean()]);
const comparison = z.enum(['<', '<=', '=', '<>', '>=', '>']);
const template = few(z.union([sqlText, z.strictObject({ column: id })]));

/** Nested deeper than this was made to harm; the check stops there. */
const DEEPEST = 12;

function typeAt(depth: number): z.ZodType<ColumnType> {
  const plain = z.strictObject({
    kind: z.enum([
      'uuid',
      'text',
      'smallint',
      'integer',
      'bigint',
      'real',
      'double',
      'boolean',
      'date',
      'time',
      'timestamp',
      'timestamptz',
      'interval',
      'json',
      'jsonb',
      'bytea',
      'inet',
      'tsvector',
      'daterange',
      'tstzrange',
    ]),
  });
  return z.union([
    plain,
    z.strictObject({ kind: z.enum(['varchar', 'char']), length: z.int().min(1).max(10_485_760) }),
    z.strictObject({
      kind: z.literal('numeric'),
      precision: z.int().min(1).max(1000).exactOptional(),
      scale: z.int().min(0).max(1000).exactOptional(),
    }),
    z.strictObject({ kind: z.literal('enum'), enum: id }),
    z.strictObject({ kind: z.literal('custom'), sql: phrase.min(1) }),
    ...(depth < 3 ? [z.strictObject({ kind: z.literal('array'), of: typeAt(depth + 1) })] : []),
  ]);
}

const column = z.lazy(() => id);
function predicateAt(depth: number): z.ZodType<Predicate> {
  const nested = depth < DEEPEST ? z.lazy(() => predicateAt(depth + 1)) : z.never();
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('compare'), column, op: comparison, value: literal }),
    z.strictObject({ kind: z.literal('compareColumns'), left: column, op: comparison, right: column }),
    z.strictObject({ kind: z.literal('between'), column, min: literal, max: literal }),
    z.strictObject({ kind: z.literal('oneOf'), column, values: few(literal) }),
    z.strictObject({ kind: z.literal('noneOf'), column, values: few(literal) }),
    z.strictObject({ kind: z.literal('isNull'), column }),
    z.strictObject({ kind: z.literal('isNotNull'), column }),
    z.strictObject({ kind: z.literal('length'), column, op: comparison, value: z.number() }),
    z.strictObject({ kind: z.literal('matches'), column, pattern: phrase }),
    z.strictObject({
      kind: z.literal('countSet'),
      columns: few(column),
      op: z.enum(['=', '<=', '>=']),
      value: z.literal(1),
    }),
    z.strictObject({ kind: z.literal('and'), all: few(nested) }),
    z.strictObject({ kind: z.literal('or'), any: few(nested) }),
    z.strictObject({ kind: z.literal('not'), predicate: nested }),
    z.strictObject({ kind: z.literal('sql'), sql: template }),
  ]);
}
const predicate = predicateAt(0);

const columnDefault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('literal'), value: literal }),
  z.strictObject({ kind: z.literal('now') }),
  z.strictObject({ kind: z.literal('today') }),
  z.strictObject({ kind: z.literal('uuid') }),
  z.strictObject({ kind: z.literal('expression'), sql: sqlText }),
]);

const columnOf = z.strictObject({
  id,
  name,
  type: typeAt(0),
  nullable: z.boolean(),
  default: columnDefault.exactOptional(),
  generated: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('identity'), always: z.boolean() }),
      z.strictObject({ kind: z.literal('stored'), sql: template }),
    ])
    .exactOptional(),
  touchedOnUpdate: z.boolean().exactOptional(),
  comment: phrase.exactOptional(),
  origin,
});

const action = z.enum(['cascade', 'restrict', 'setNull', 'setDefault', 'noAction']);
const columnIds = z.array(id).min(1).max(100);
const foreignKey = z.strictObject({
  id,
  name,
  columns: columnIds,
  refTable: id,
  refColumns: columnIds,
  onDelete: action,
  onUpdate: action,
  deferrable: z.enum(['immediate', 'deferred']).exactOptional(),
  origin,
});

const indexKey = z.union([z.strictObject({ column: id }), z.strictObject({ expression: template })]);
const index = z.strictObject({
  id,
  name,
  unique: z.boolean(),
  method: z.enum(['btree', 'hash', 'gin', 'gist', 'brin']),
  parts: z
    .array(
      z.strictObject({
        key: indexKey,
        direction: z.enum(['asc', 'desc']),
        nulls: z.enum(['first', 'last']).exactOptional(),
        opclass: name.exactOptional(),
      }),
    )
    .min(1)
    .max(32),
  where: predicate.exactOptional(),
  include: few(id).exactOptional(),
  serves: few(id),
  purpose: phrase,
  origin,
});

/** A table of a schema, as plain data from outside. */
const tableSchema = z.strictObject({
  id,
  name,
  purpose: phrase,
  columns: z.array(columnOf).max(1600),
  primaryKey: z.strictObject({ id, name, columns: columnIds }).exactOptional(),
  foreignKeys: few(foreignKey),
  uniques: few(z.strictObject({ id, name, columns: columnIds, nullsNotDistinct: z.boolean(), origin })),
  checks: few(z.strictObject({ id, name, predicate, origin })),
  exclusions: few(
    z.strictObject({
      id,
      name,
      parts: few(z.strictObject({ key: indexKey, operator: z.enum(['=', '&&', '<>']) })),
      where: predicate.exactOptional(),
      origin,
    }),
  ),
  indexes: few(index),
  liveTraffic: z.boolean(),
  expectedRows: z.number().nonnegative().exactOptional(),
  origin,
});

/** A whole schema but for its tables, as plain data from outside. */
const schemaFrame = z.strictObject({
  dialect: z.literal('postgresql'),
  enums: z.array(z.strictObject({ id, name, values: few(name), origin })).max(2000),
  extensions: few(name),
});

/** More tables than this are not opened from outside. */
const MAX_TABLES = 5000;

/** A schema, as plain data from outside. Shape and sizes only: whether its references hold is told by `schemaTrouble`. */
export const schemaSchema: z.ZodType<Schema> = schemaFrame.extend({ tables: z.array(tableSchema).max(MAX_TABLES) });
