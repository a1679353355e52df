import { centreOf, type Rect } from './geometry';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** How much worse a step aside is than the same step ahead. */
const ASIDE = 2;
/** What is more aside than ahead is taken only when nothing else is ahead. */
const ASKEW = 1e6;

/**
 * The rectangle an arrow key leads to: ahead of `from` in the direction, the nearest one, with those straight ahead
 * preferred to those aside. Null when nothing is ahead or `from` is unknown. Equal distances: the first of the map.
 */
export function nearestInDirection(
  rects: ReadonlyMap<string, Rect>,
  from: string,
  direction: Direction,
): string | null {
  const start = rects.get(from);
  if (!start) return null;
  let best: string | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const [id, rect] of rects) {
    if (id === from) continue;
    const cost = costOf(start, rect, direction);
    if (cost < bestCost) {
      bestCost = cost;
      best = id;
    }
  }
  return best;
}

/** Infinite when `to` is not ahead. */
function costOf(from: Rect, to: Rect, direction: Direction): number {
  const a = centreOf(from);
  const b = centreOf(to);
  const across = direction === 'up' || direction === 'down';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const ahead = sign * (across ? b.y - a.y : b.x - a.x);
  if (ahead <= 0) return Number.POSITIVE_INFINITY;
  const aside = across ? gap(from.x, from.width, to.x, to.width) : gap(from.y, from.height, to.y, to.height);
  const offCentre = Math.abs(across ? b.x - a.x : b.y - a.y);
  const askew = aside > 0 && offCentre > ahead;
  return ahead + ASIDE * aside + offCentre / 1000 + (askew ? ASKEW : 0);
}

/** Space between two stretches of a line; 0 when they overlap. */
const gap = (a: number, aSize: number, b: number, bSize: number): number =>
  Math.max(0, b - (a + aSize), a - (b + bSize));

/** The first table in reading order: top left. Null for none. */
export function firstInReadingOrder(rects: ReadonlyMap<string, Rect>): string | null {
  let best: readonly [string, Rect] | null = null;
  for (const entry of rects) {
    const r = entry[1];
    if (!best || r.y + r.x < best[1].y + best[1].x) best = entry;
  }
  return best?.[0] ?? null;
}
