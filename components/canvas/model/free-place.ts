import { grow, intersects, onGrid, type Point, type Rect } from './geometry';

/** Canvas pixels, a multiple of the 4 px grid. */
const STEP = 32;
const MARGIN = 16;

/**
 * The free place for a new rectangle of this size nearest to where it was wanted, on rings around it, so that new
 * tables never stack. Rounded to the 4 px grid.
 */
export function freePlace(wanted: Point, size: { width: number; height: number }, taken: readonly Rect[]): Point {
  const start = { x: onGrid(wanted.x), y: onGrid(wanted.y) };
  // At most every taken rectangle can push the place outwards once: beyond that ring there is room.
  for (let ring = 0; ; ring++) {
    const free = ringOf(start, ring).find((p) => {
      const rect = grow({ ...p, ...size }, MARGIN);
      return !taken.some((t) => intersects(t, rect));
    });
    if (free) return free;
  }
}

/** Places `ring` steps away, those below and to the right first. */
function ringOf(at: Point, ring: number): readonly Point[] {
  if (ring === 0) return [at];
  const places: Point[] = [];
  for (let i = 0; i <= ring; i++) {
    for (const [dx, dy] of [
      [ring, i],
      [i, ring],
      [ring, -i],
      [-i, ring],
      [-ring, i],
      [i, -ring],
      [-ring, -i],
      [-i, -ring],
    ] as const) {
      places.push({ x: at.x + dx * STEP, y: at.y + dy * STEP });
    }
  }
  return places;
}
