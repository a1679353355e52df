import { type Box, boundingBox, tooClose } from './geometry';

const CELL = 400;
/** Step of the search for free space, and how far it goes before it gives up on being near. */
const STEP = 40;
const RINGS = 40;
/** Least space between a new table and the others. */
const MARGIN = 32;

/** Boxes by the squares of the canvas they touch, to find free space fast. */
export class Grid {
  readonly #cells = new Map<string, Box[]>();
  readonly #all: Box[] = [];

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    this.#all.push(box);
    for (const key of cellsOf(box, 0)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  /** The box moved to the free place nearest to where it wants to be; to the right of everything when all near is taken. */
  nearestFree(wanted: Box): Box {
    for (let ring = 0; ring <= RINGS; ring++) {
      for (const [dx, dy] of ringOffsets(ring)) {
        const box = { ...wanted, x: wanted.x + dx * STEP, y: wanted.y + dy * STEP };
        if (this.#isFree(box)) return box;
      }
    }
    const all = boundingBox(this.#all);
    return { ...wanted, x: all.x + all.width + 2 * MARGIN };
  }

  #isFree(box: Box): boolean {
    return cellsOf(box, MARGIN).every((key) => !this.#cells.get(key)?.some((other) => tooClose(box, other, MARGIN)));
  }
}

function cellsOf(box: Box, margin: number): readonly string[] {
  const keys: string[] = [];
  const cell = (n: number) => Math.floor(n / CELL);
  for (let x = cell(box.x - margin); x <= cell(box.x + box.width + margin); x++) {
    for (let y = cell(box.y - margin); y <= cell(box.y + box.height + margin); y++) keys.push(`${x} ${y}`);
  }
  return keys;
}

/** Offsets at distance `ring` (in steps, the larger of the two), up and down before sideways, nearest first. */
function ringOffsets(ring: number): readonly (readonly [number, number])[] {
  const offsets: (readonly [number, number])[] = [];
  for (let a = -ring; a <= ring; a++) {
    offsets.push([a, -ring], [a, ring]);
    if (Math.abs(a) < ring) offsets.push([-ring, a], [ring, a]);
  }
  return offsets.sort((a, b) => Math.hypot(...a) - Math.hypot(...b) || Math.abs(a[0]) - Math.abs(b[0]) || b[1] - a[1]);
}
