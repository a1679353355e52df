import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength } from '../model/names';
import type { Schema, Table } from '../model/schema';
import { arbitrarySchema } from './arbitrary-schema';
import { schemaFaults } from './valid-schema';

const schemas = fc.sample(arbitrarySchema(), { numRuns: 300, seed: 7 });
const tables = schemas.flatMap((schema) => schema.tables);
const some = (has: (table: Table) => boolean) => tables.some(has);

const inCycle = (schema: Schema): boolean =>
  schema.tables.some((a) =>
    a.foreignKeys.some(
      ({ refTable }) =>
        refTable !== a.id &&
        schema.tables.some((b) => b.id === refTable && b.foreignKeys.some((key) => key.refTable === a.id)),
    ),
  );

test('what is generated is valid', () => {
  // A composite key may keep a NOT NULL column: ON DELETE SET NULL then names the others.
  const faults = schemas.flatMap(schemaFaults).filter((fault) => !fault.endsWith('SET NULL on a NOT NULL column'));
  expect(faults).toEqual([]);
});

test.each<[string, boolean]>([
  ['a cycle of foreign keys', schemas.some(inCycle)],
  ['a self reference', some((t) => t.foreignKeys.some((key) => key.refTable === t.id))],
  ['a composite primary key', some((t) => (t.primaryKey?.columns.length ?? 0) > 1)],
  ['a composite foreign key', some((t) => t.foreignKeys.some((key) => key.columns.length > 1))],
  ['a table without a key', some((t) => !t.primaryKey)],
  ['an exclusion', some((t) => t.exclusions.length > 0)],
  ['a partial index', some((t) => t.indexes.some((index) => index.where !== undefined))],
  ['an index on an expression', some((t) => t.indexes.some((i) => i.parts.some((part) => 'expression' in part.key)))],
  ['a covering index', some((t) => t.indexes.some((index) => index.include !== undefined))],
  ['an identity', some((t) => t.columns.some((column) => column.generated?.kind === 'identity'))],
  ['a stored column', some((t) => t.columns.some((column) => column.generated?.kind === 'stored'))],
  ['a reserved name', some((t) => t.name === 'order' || t.name === 'user')],
  ['a name of the greatest length', some((t) => byteLength(t.name) === 63)],
  ['a name with a line break', some((t) => t.columns.some((column) => column.name.includes('\n')))],
])('there is %s among them', (_what, there) => {
  expect(there).toBe(true);
});

test('every kind of predicate and method is among them', () => {
  const kinds = new Set(tables.flatMap((t) => t.checks.map((check) => check.predicate.kind)));
  expect([...kinds].sort()).toEqual(
    [
      ...['and', 'between', 'compare', 'compareColumns', 'countSet', 'isNotNull', 'isNull', 'length', 'matches'],
      ...['noneOf', 'not', 'oneOf', 'or', 'sql'],
    ].sort(),
  );
  const methods = new Set(tables.flatMap((t) => t.indexes.map((index) => index.method)));
  expect([...methods].sort()).toEqual(['brin', 'btree', 'gin', 'gist', 'hash']);
});
