import type { Box, Point } from '@/lib/engine';

export type { Point } from '@/lib/engine';

/** A rectangle on the diagram, top left corner and size in canvas pixels (CSS pixels at 100% zoom). */
export type Rect = Box;

/** Canvas pixels: tables stand on this grid, so that equal rows line up. */
export const GRID = 4;

export const onGrid = (n: number): number => Math.round(n / GRID) * GRID;

/** The stretch of the diagram that a viewport shows: `x` and `y` are the offset of the diagram's origin on the screen. */
export interface Viewport extends Point {
  readonly zoom: number;
}

export const centreOf = (r: Rect): Point => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 });

/** Whether two rectangles share area or an edge. */
export const intersects = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

export const encloses = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The rectangle with `margin` more on every side. */
export const grow = (r: Rect, margin: number): Rect => ({
  x: r.x - margin,
  y: r.y - margin,
  width: r.width + 2 * margin,
  height: r.height + 2 * margin,
});

/** The smallest rectangle around all of them; null for none. */
export function boundsOf(rects: Iterable<Rect>): Rect | null {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const r of rects) {
    left = Math.min(left, r.x);
    top = Math.min(top, r.y);
    right = Math.max(right, r.x + r.width);
    bottom = Math.max(bottom, r.y + r.height);
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The rectangle spanned by two corners, in any order. */
export const rectBetween = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** The part of the diagram visible in a window of `width` by `height` screen pixels. */
export const visibleRect = (v: Viewport, width: number, height: number): Rect => ({
  x: -v.x / v.zoom,
  y: -v.y / v.zoom,
  width: width / v.zoom,
  height: height / v.zoom,
});

/** Distance from a point to a line of straight pieces, in canvas pixels; infinite for a line without points. */
export function distanceToLine(p: Point, line: readonly Point[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < line.length; i++) {
    const a = line[i];
    const b = line[i + 1] ?? a;
    if (a && b) best = Math.min(best, distanceToPiece(p, a, b));
  }
  return best;
}

function distanceToPiece(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - (a.x + t * dx), p.y - (a.y + t * dy));
}
