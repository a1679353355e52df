import { describe, expect, it } from 'vitest';
import { emptySchema, type Layout, layered, type Schema, tableView } from '@/lib/engine';
import { column, foreignKey, table } from '@/lib/engine/testing/build';
import { clinic } from '@/lib/engine/testing/clinic';
import { componentsOf } from './components';
import { dotSource, readPlain } from './dot';
import { fold } from './fold';
import { layOut } from './lay-out';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxesOf(schema: Schema, layout: Layout): readonly Box[] {
  return schema.tables.map((t) => {
    const at = layout[t.id];
    if (!at) throw new Error(`no place for ${t.name}`);
    return { ...at, ...tableView(t, schema), ...at };
  });
}

const overlaps = (boxes: readonly Box[]): number =>
  boxes.filter((a, i) =>
    boxes.some(
      (b, j) => i < j && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
    ),
  ).length;

function shapeOf(boxes: readonly Box[]): number {
  const right = Math.max(...boxes.map((b) => b.x + b.width)) - Math.min(...boxes.map((b) => b.x));
  const bottom = Math.max(...boxes.map((b) => b.y + b.height)) - Math.min(...boxes.map((b) => b.y));
  return bottom / right;
}

/** `count` tables; table n refers to the tables that `parents` names. */
function web(count: number, parents: (n: number) => readonly number[]): Schema {
  const tables = Array.from({ length: count }, (_, n) => {
    const name = `t${n}`;
    const keys = parents(n).map((p, i) => ({ ref: `t${p}`, name: `ref_${i}` }));
    const columns = [
      ...keys.map((key) => column(name, key.name, { type: { kind: 'uuid' } })),
      ...Array.from({ length: n % 9 }, (_, i) => column(name, `note_${i}`)),
    ];
    return table(name, columns, { foreignKeys: keys.map((key) => foreignKey(name, key.name, key.ref)) });
  });
  return { ...emptySchema, tables };
}

const tree = (count: number) => web(count, (n) => (n === 0 ? [] : [Math.floor((n - 1) / 3)]));
const star = (count: number) => web(count, (n) => (n === 0 ? [] : [0]));
const chain = (count: number) => web(count, (n) => (n === 0 ? [] : [n - 1]));
const scattered = (n: number, below: number) => (Math.imul(n, 2654435761) >>> 8) % below;
const mixed = (count: number) => web(count, (n) => (n < 3 ? [] : [scattered(n, n), scattered(n + 500, n)]));
const alone = (count: number) => web(count, () => []);

describe('the layout', () => {
  it.each([
    ['the clinic', clinic],
    ['a tree of 40', tree(40)],
    ['a star of 60', star(60)],
    ['40 tables that refer to earlier ones', mixed(40)],
    ['200 tables that refer to earlier ones', mixed(200)],
    ['30 tables without relationships', alone(30)],
  ])('of %s overlaps nothing and fits a screen', async (_, schema) => {
    const boxes = boxesOf(schema, await layOut(schema));
    expect(overlaps(boxes)).toBe(0);
    expect(shapeOf(boxes)).toBeGreaterThan(0.3);
    expect(shapeOf(boxes)).toBeLessThan(1.25);
  });

  it('puts what is referred to left of what refers to it', async () => {
    const layout = await layOut(chain(4));
    const xs = [0, 1, 2, 3].map((n) => layout[`t${n}`]?.x ?? 0);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(new Set(xs).size).toBe(4);
  });

  it('is the same for the same schema', async () => {
    expect(await layOut(mixed(30))).toEqual(await layOut(mixed(30)));
  });

  it('of nothing is nothing; references to tables that are not there and to itself do no harm', async () => {
    expect(await layOut(emptySchema)).toEqual({});
    const odd = web(2, (n) => [n, 9]);
    expect(Object.keys(await layOut(odd))).toHaveLength(2);
  });

  it('is the engine’s own where Graphviz cannot be loaded', async () => {
    const places = await layOut(clinic, () => Promise.reject(new Error('no WebAssembly')));
    expect(places).toEqual(layered(clinic));
  });

  it('takes table ids of any form', async () => {
    const [a, b] = tree(2).tables;
    if (!a || !b) throw new Error('two tables are there');
    const odd = '"; n0 -> n1 [label="x';
    const schema = {
      ...emptySchema,
      tables: [
        { ...a, id: odd },
        { ...b, foreignKeys: [foreignKey('t1', 'ref_0', odd)] },
      ],
    };
    expect(Object.keys(await layOut(schema)).sort()).toEqual([odd, 't1'].sort());
  });
});

describe('its parts', () => {
  it('find what edges connect', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((id) => ({ id, width: 1, height: 1 }));
    const edges = [
      { from: 'c', to: 'a' },
      { from: 'b', to: 'd' },
    ];
    expect(componentsOf(nodes, edges).map((part) => part.nodes.map((n) => n.id))).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });

  it('write sizes in inches and read places in pixels', () => {
    const source = dotSource(
      [
        { id: 'a', width: 72, height: 144 },
        { id: 'b', width: 36, height: 36 },
      ],
      [{ from: 'a', to: 'b' }],
    );
    expect(source).toContain('n0 [width=1.0000, height=2.0000];');
    expect(source).toContain('n0 -> n1;');
    expect(readPlain('graph 1 2 2\nnode n1 0.5 1 1 1 ""\nnode n0 2 1 1 1 ""\nedge n0 n1 4\nstop', 2)).toEqual([
      { x: 144, y: 72 },
      { x: 36, y: 72 },
    ]);
  });

  it('leave a block alone that is not tall', () => {
    const block = { items: [{ id: 'a', x: 0, y: 0, width: 100, height: 50 }], width: 100, height: 50 };
    expect(fold(block)).toBe(block);
  });
});
