import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rect } from './geometry';
import { type Direction, firstInReadingOrder, nearestInDirection } from './nearest';

const box = (x: number, y: number): Rect => ({ x, y, width: 200, height: 100 });
const grid = new Map([
  ['a', box(0, 0)],
  ['b', box(300, 0)],
  ['c', box(600, 20)],
  ['d', box(0, 200)],
  ['e', box(320, 220)],
]);

describe('nearestInDirection', () => {
  it.each([
    ['a', 'right', 'b'],
    ['b', 'right', 'c'],
    ['a', 'down', 'd'],
    ['e', 'up', 'b'],
    ['e', 'left', 'd'],
    ['c', 'down', 'e'],
  ] as const)('leads from %s %s to %s', (from, direction, to) => {
    expect(nearestInDirection(grid, from, direction)).toBe(to);
  });

  it('leads nowhere where nothing is ahead', () => {
    expect(nearestInDirection(grid, 'a', 'left')).toBeNull();
    expect(nearestInDirection(grid, 'c', 'right')).toBeNull();
    expect(nearestInDirection(grid, 'gone', 'right')).toBeNull();
  });

  it('prefers what is straight ahead to what is nearer but aside', () => {
    const rects = new Map([
      ['here', box(0, 0)],
      ['aside', box(210, 400)],
      ['ahead', box(500, 0)],
    ]);
    expect(nearestInDirection(rects, 'here', 'right')).toBe('ahead');
  });

  it('never leaves the keyboard stuck where there is another table', () => {
    const directions: Direction[] = ['left', 'right', 'up', 'down'];
    const place = fc.record({ x: fc.integer({ min: 0, max: 5000 }), y: fc.integer({ min: 0, max: 5000 }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(place, { minLength: 2, maxLength: 12, selector: (p) => `${p.x}:${p.y}` }),
        (places) => {
          const rects = new Map(places.map((p, i) => [String(i), box(p.x, p.y)]));
          const led = directions.some((d) => nearestInDirection(rects, '0', d) !== null);
          expect(led).toBe(true);
        },
      ),
    );
  });
});

describe('firstInReadingOrder', () => {
  it('is the table at the top left', () => {
    expect(firstInReadingOrder(new Map([...grid].reverse()))).toBe('a');
    expect(firstInReadingOrder(new Map())).toBeNull();
  });
});
