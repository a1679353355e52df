import type { Box, Point } from './geometry';

/** What stands in the way of lines. */
export interface Obstacles {
  /** The boxes that a horizontal or vertical stretch runs through, each once. */
  readonly between: (a: Point, b: Point) => readonly Box[];
}

const CELL = 320;
/** More squares than any canvas is high: makes one number of a square's two. */
const SPAN = 1e6;

export const noObstacles: Obstacles = { between: () => [] };

/** Finds the boxes in the way of a stretch among many, by the squares of the canvas it passes. */
export function obstaclesOf(boxes: Iterable<Box>): Obstacles {
  const cells = new Map<number, Box[]>();
  for (const box of boxes) {
    for (const key of cellsBetween(box.x, box.y, box.x + box.width, box.y + box.height)) {
      const cell = cells.get(key);
      if (cell) cell.push(box);
      else cells.set(key, [box]);
    }
  }
  const between = (a: Point, b: Point): readonly Box[] => {
    const found = new Set<Box>();
    for (const key of cellsBetween(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y))) {
      for (const box of cells.get(key) ?? []) if (runsThrough(a, b, box)) found.add(box);
    }
    return [...found];
  };
  return { between };
}

/** Whether a horizontal or vertical stretch has a part inside the box; along its edge is outside. */
export const runsThrough = (a: Point, b: Point, box: Box): boolean =>
  Math.max(a.x, b.x) > box.x + 1 &&
  Math.min(a.x, b.x) < box.x + box.width - 1 &&
  Math.max(a.y, b.y) > box.y + 1 &&
  Math.min(a.y, b.y) < box.y + box.height - 1;

function cellsBetween(left: number, top: number, right: number, bottom: number): readonly number[] {
  const keys: number[] = [];
  const cell = (n: number) => Math.floor(n / CELL);
  for (let x = cell(left); x <= cell(right); x++) {
    for (let y = cell(top); y <= cell(bottom); y++) keys.push(x * SPAN + y);
  }
  return keys;
}
