import { describe, expect, it } from 'vitest';
import { emptySchema, placeNew, type Schema } from '@/lib/engine';
import { table } from '@/lib/engine/testing/build';
import { placesFor } from './places';

const schema = (...names: string[]): Schema => ({ ...emptySchema, tables: names.map((name) => table(name)) });
const spot = { x: 1000, y: 1000 };

describe('places', () => {
  it('stay for tables that stay, and come for new ones', () => {
    const { layout, fresh } = placesFor(schema('a'), schema('a', 'b'), { a: spot }, placeNew);
    expect(layout.a).toEqual(spot);
    expect(layout.b).toBeDefined();
    expect(fresh).toBe(1);
  });

  it('are the same value when nothing is new', () => {
    const layout = { a: spot };
    expect(placesFor(schema('a'), schema('a'), layout, placeNew).layout).toBe(layout);
  });

  it('wait for a table that is gone for a moment', () => {
    const gone = placesFor(schema('a', 'b'), schema('a'), { a: spot, b: { x: 5, y: 5 } }, placeNew);
    const back = placesFor(schema('a'), schema('a', 'b'), gone.layout, placeNew);
    expect(back.layout).toEqual({ a: spot, b: { x: 5, y: 5 } });
  });

  it('that another table took meanwhile are given up', () => {
    const { layout } = placesFor(schema('a'), schema('a', 'b'), { a: spot, b: { x: 1010, y: 1010 } }, placeNew);
    expect(layout.a).toEqual(spot);
    expect(layout.b).not.toEqual({ x: 1010, y: 1010 });
  });

  it('of tables long gone are forgotten', () => {
    const old = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`old${i}`, spot]));
    expect(Object.keys(placesFor(schema('a'), schema('a'), { ...old, a: spot }, placeNew).layout)).toEqual(['a']);
  });
});
