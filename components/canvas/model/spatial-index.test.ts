import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersects, type Rect } from './geometry';
import { SpatialIndex } from './spatial-index';

const rect = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
  width: fc.integer({ min: 0, max: 1500 }),
  height: fc.integer({ min: 0, max: 1500 }),
});

describe('SpatialIndex', () => {
  it('finds what looking at everything finds', () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 30 }), rect, (rects, area) => {
        const index = new SpatialIndex();
        rects.forEach((r, i) => {
          index.set(String(i), [r]);
        });
        const expected = rects.flatMap((r, i) => (intersects(r, area) ? [String(i)] : []));
        expect([...index.near(area)].sort()).toEqual(expected.sort());
      }),
    );
  });

  it('forgets where an entry was once it is put elsewhere or deleted', () => {
    const index = new SpatialIndex();
    const here: Rect = { x: 0, y: 0, width: 10, height: 10 };
    index.set('a', [here]);
    index.set('a', [{ ...here, x: 5000 }]);
    expect(index.near(here)).toEqual([]);
    expect(index.near({ ...here, x: 5000 })).toEqual(['a']);
    index.delete('a');
    expect(index.near({ ...here, x: 5000 })).toEqual([]);
  });
});
