import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Layout } from '../../model/layout';
import type { Schema } from '../../model/schema';
import { type Box, boundingBox } from '../geometry';
import { placeNew } from '../place-new';
import { tableView } from '../table-view';
import { anySchema } from '../testing/arbitrary';
import { schemaFrom, type TableSketch } from '../testing/tables';
import { layered } from './layered';

const boxesOf = (schema: Schema, layout: Layout): readonly Box[] =>
  schema.tables.map((table) => {
    const { width, height } = tableView(table, schema);
    const place = layout[table.id];
    if (!place) throw new Error(`${table.name} has no place`);
    return { ...place, width, height };
  });

const overlaps = (boxes: readonly Box[]): boolean =>
  boxes.some((a, i) =>
    boxes
      .slice(i + 1)
      .some((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
  );

const sketch = (name: string, ...parents: string[]): TableSketch => ({
  name,
  columns: ['id uuid', ...parents.map((p) => `${p}_id uuid -> ${p}`), 'title text', 'created_at timestamptz'],
});

test('every table of any schema has a place and none overlaps another', () => {
  fc.assert(
    fc.property(anySchema(), (schema) => {
      expect(overlaps(boxesOf(schema, layered(schema)))).toBe(false);
    }),
  );
});

test('parents stand left of their children', () => {
  const schema = schemaFrom([sketch('line', 'order'), sketch('order', 'customer'), sketch('customer')]);
  const layout = layered(schema);
  const x = (name: string) => layout[`t:${name}`]?.x ?? Number.NaN;
  expect(x('customer')).toBeLessThan(x('order'));
  expect(x('order')).toBeLessThan(x('line'));
});

const ratio = (schema: Schema): number => {
  const { width, height } = boundingBox(boxesOf(schema, layered(schema)));
  return width / height;
};
const many = (count: number, parents: (i: number) => readonly string[]) =>
  schemaFrom(Array.from({ length: count }, (_, i) => sketch(`t${i}`, ...parents(i))));

test.each([
  ['a chain of 60', many(60, (i) => (i === 0 ? [] : [`t${i - 1}`]))],
  ['a star of 80', many(80, (i) => (i === 0 ? [] : ['t0']))],
  ['50 tables alone', many(50, () => [])],
  ['a tree of 200', many(200, (i) => (i === 0 ? [] : [`t${Math.floor((i - 1) / 3)}`]))],
  ['40 pairs', many(80, (i) => (i % 2 === 0 ? [] : [`t${i - 1}`]))],
  [
    'a web of 1000',
    many(1000, (i) => [`t${(i * 7) % Math.max(1, i)}`, `t${Math.floor(i / 5)}`].filter((p) => p !== `t${i}`)),
  ],
])('%s has about the shape of a screen', (_name, schema) => {
  expect(ratio(schema)).toBeGreaterThan(0.6);
  expect(ratio(schema)).toBeLessThan(2.2);
});

test('new tables never move or overlap the others', () => {
  fc.assert(
    fc.property(anySchema(), fc.nat({ max: 20 }), (schema, known) => {
      const old = { ...schema, tables: schema.tables.slice(0, known) };
      const before = layered(old);
      const after = placeNew(schema, before);
      for (const table of old.tables) expect(after[table.id]).toEqual(before[table.id]);
      expect(overlaps(boxesOf(schema, after))).toBe(false);
    }),
  );
});

test('a new table goes near the table it relates to', () => {
  const old = many(100, (i) => (i === 0 ? [] : [`t${Math.floor((i - 1) / 3)}`]));
  const layout = layered(old);
  const schema = schemaFrom([sketch('added', 't42')]);
  const after = placeNew({ ...old, tables: [...old.tables, ...schema.tables] }, layout);
  const [from, to] = [layout['t:t42'], after['t:added']];
  expect(Math.hypot((from?.x ?? 0) - (to?.x ?? 9e9), (from?.y ?? 0) - (to?.y ?? 9e9))).toBeLessThan(900);
});

test('tables that are gone leave no place behind', () => {
  const schema = schemaFrom([sketch('a')]);
  expect(placeNew(schema, { 't:a': { x: 5, y: 6 }, 't:gone': { x: 0, y: 0 } })).toEqual({ 't:a': { x: 5, y: 6 } });
});
