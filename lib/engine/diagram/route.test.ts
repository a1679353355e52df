import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from './geometry';
import { obstaclesOf } from './obstacles';
import { type Anchor, routeEdge, routeSelf } from './route';

const box = (x: number, y: number, row = 50): Anchor => ({ x, y, width: 240, height: 200, rowY: y + row });

const anyAnchor: fc.Arbitrary<Anchor> = fc
  .tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 0, max: 200 }))
  .map(([x, y, row]) => box(x, y, row));

const orthogonal = (points: readonly Point[]): boolean =>
  points.every((a, i) => {
    const b = points[i + 1];
    return !b || a.x === b.x || a.y === b.y;
  });

describe('sides', () => {
  test('tables side by side are joined across the gap', () => {
    const { child, parent } = routeEdge(box(600, 0), box(0, 0));
    expect([child.side, parent.side]).toEqual(['left', 'right']);
    expect([child.x, parent.x]).toEqual([600, 240]);
  });

  test('tables above each other are joined on one side, around no table', () => {
    const { child, parent } = routeEdge(box(0, 400), box(20, 0));
    expect(child.side).toBe(parent.side);
  });

  test('rows at the same height give a straight line', () => {
    expect(routeEdge(box(600, 0), box(0, 0)).d).toBe('M600 50L240 50');
  });
});

test('every part of a line is horizontal or vertical and starts and ends at its rows', () => {
  fc.assert(
    fc.property(anyAnchor, anyAnchor, fc.nat({ max: 3 }), (child, parent, lane) => {
      const { points, d } = routeEdge(child, parent, lane);
      expect(orthogonal(points)).toBe(true);
      expect(points[0]?.y).toBe(child.rowY);
      expect(points.at(-1)?.y).toBe(parent.rowY);
      expect(d).not.toMatch(/NaN|undefined|Infinity/);
    }),
  );
});

test('a self reference leaves and enters on the right, even from a row to itself', () => {
  const { points, child, parent } = routeSelf(box(0, 0), box(0, 0));
  expect([child.side, parent.side]).toEqual(['right', 'right']);
  expect(points[0]?.y).not.toBe(points.at(-1)?.y);
});

test('lanes keep parallel lines apart', () => {
  const lines = [0, 1, 2, 3].map((lane) => routeEdge(box(600, 300), box(0, 0), lane).d);
  expect(new Set(lines).size).toBe(4);
});

describe('a table in the way', () => {
  const [child, parent] = [box(1000, 0), box(0, 0)];
  const between = { x: 500, y: -50, width: 240, height: 200 };
  const obstacles = obstaclesOf([child, parent, between]);

  test('is gone around', () => {
    const { points } = routeEdge(child, parent, 0, obstacles);
    expect(points.some((p, i) => obstacles.between(p, points[i + 1] ?? p).includes(between))).toBe(false);
  });

  test('lines that meet no table stay as they are', () => {
    const apart = obstaclesOf([{ x: 500, y: 900, width: 240, height: 200 }]);
    expect(routeEdge(child, parent, 0, apart)).toEqual(routeEdge(child, parent));
  });
});
