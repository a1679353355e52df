import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freePlace } from './free-place';
import { intersects, type Rect } from './geometry';

const size = { width: 220, height: 64 };

describe('freePlace', () => {
  it('takes the wanted place when it is free, on the 4 px grid', () => {
    expect(freePlace({ x: 101, y: 49 }, size, [])).toEqual({ x: 100, y: 48 });
  });

  it('never puts two tables on one spot, however often the same spot is wanted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: -500, max: 500 }), (count, x) => {
        const placed: Rect[] = [];
        for (let i = 0; i < count; i++) {
          const rect = { ...freePlace({ x, y: 0 }, size, placed), ...size };
          expect(placed.some((p) => intersects(p, rect))).toBe(false);
          placed.push(rect);
        }
      }),
    );
  });
});
