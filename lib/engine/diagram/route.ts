import { CROW_FOOT_LENGTH } from './crow-foot';
import type { Box, Point } from './geometry';
import { noObstacles, type Obstacles, runsThrough } from './obstacles';

export type Side = 'left' | 'right';

/** Where an edge may meet a table: the node's box and the height of the column's row, all on the canvas. */
export interface Anchor extends Box {
  /** Middle of the row, on the canvas (not from the node's top). */
  readonly rowY: number;
}

/** Where an end's mark is drawn and which way the line leaves there. */
export interface MarkerPlace extends Point {
  readonly side: Side;
}

/** An edge's line: an SVG path, the corners it rounds, its two ends and a good place for a label. */
export interface Route {
  readonly d: string;
  readonly points: readonly Point[];
  readonly child: MarkerPlace;
  readonly parent: MarkerPlace;
  readonly label: Point;
}

/** How far a line runs straight out of a table before it may turn. */
const STUB = CROW_FOOT_LENGTH + 4;
const CORNER = 8;
const LANE = 8;
/** How far a line that goes around a table keeps from it. */
const CLEAR = 16;
const MAX_DETOURS = 8;

/**
 * An orthogonal line with rounded corners between two columns' rows. It leaves each table on the left or the right,
 * whichever gives the shortest line that runs through neither table nor, where it can be helped, through `obstacles`.
 * `lane` (0, 1, 2...) moves the vertical part aside so that parallel edges do not cover each other.
 */
export function routeEdge(child: Anchor, parent: Anchor, lane = 0, obstacles: Obstacles = noObstacles): Route {
  const shift = lane * LANE;
  const hindrance = (points: readonly Point[]) => hindranceOf(points, child, parent, obstacles);
  const direct = cheapest(directLines(child, parent, shift), hindrance);
  const around = inTheWay(direct.points, obstacles).filter((box) => !sameBox(box, child) && !sameBox(box, parent));
  if (around.length === 0) return toRoute(direct);
  return toRoute(cheapest([direct, ...detours(child, parent, around, shift)], hindrance));
}

/** The line of a table that refers to itself: out of its right side and back in. */
export function routeSelf(child: Anchor, parent: Anchor, lane = 0): Route {
  const right = child.x + child.width;
  const out = right + STUB + LANE * (lane + 1);
  const [from, to] = child.rowY === parent.rowY ? [child.rowY + 7, parent.rowY - 7] : [child.rowY, parent.rowY];
  return toRoute({
    points: [
      { x: right, y: from },
      { x: out, y: from },
      { x: out, y: to },
      { x: right, y: to },
    ],
    sides: ['right', 'right'],
  });
}

interface Line {
  readonly points: readonly Point[];
  readonly sides: readonly [Side, Side];
}

const sidePairs: readonly (readonly [Side, Side])[] = [
  ['left', 'right'],
  ['right', 'left'],
  ['left', 'left'],
  ['right', 'right'],
];

/** The line of least length and hindrance; what is too long by itself is not looked into. */
function cheapest(lines: readonly Line[], hindrance: (points: readonly Point[]) => number): Line {
  let best: Line = { points: [], sides: ['left', 'right'] };
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const length = lengthOf(line.points) + 24 * line.points.length;
    const cost = length < least ? length + hindrance(line.points) : least;
    if (cost < least) [best, least] = [line, cost];
  }
  return best;
}

const directLines = (child: Anchor, parent: Anchor, shift: number): readonly Line[] =>
  sidePairs.flatMap((sides) => pathsBetween(child, parent, sides, shift).map((points) => ({ points, sides })));

/** What running through tables costs: through the line's own two is worst. */
function hindranceOf(points: readonly Point[], child: Anchor, parent: Anchor, obstacles: Obstacles): number {
  const own = [child, parent].filter((box) => points.some((a, i) => runsThrough(a, points[i + 1] ?? a, box)));
  return 500 * inTheWay(points, obstacles).length + 4000 * own.length;
}

const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

const inTheWay = (points: readonly Point[], obstacles: Obstacles): readonly Box[] => [
  ...new Set(points.flatMap((a, i) => obstacles.between(a, points[i + 1] ?? a))),
];

/** Lines that run beside the tables and then above or below what stands in the way, where that is nearest. */
function detours(child: Anchor, parent: Anchor, around: readonly Box[], shift: number): readonly Line[] {
  const heights = new Set(around.flatMap((box) => [box.y - CLEAR - shift / 4, box.y + box.height + CLEAR + shift / 4]));
  const away = (y: number) => Math.abs(y - child.rowY) + Math.abs(y - parent.rowY);
  const nearest = [...heights].sort((a, b) => away(a) - away(b)).slice(0, MAX_DETOURS);
  return sidePairs.flatMap((sides) => nearest.map((y) => ({ sides, points: overAt(child, parent, sides, shift, y) })));
}

const exitOf = (anchor: Anchor, side: Side): Point => ({
  x: side === 'left' ? anchor.x : anchor.x + anchor.width,
  y: anchor.rowY,
});

function pathsBetween(
  child: Anchor,
  parent: Anchor,
  sides: readonly [Side, Side],
  shift: number,
): readonly (readonly Point[])[] {
  const from = exitOf(child, sides[0]);
  const to = exitOf(parent, sides[1]);
  if (sides[0] === sides[1]) {
    const x = sides[0] === 'right' ? Math.max(from.x, to.x) + STUB + shift : Math.min(from.x, to.x) - STUB - shift;
    return [[from, { x, y: from.y }, { x, y: to.y }, to]];
  }
  const [left, right] = sides[0] === 'right' ? [from.x, to.x] : [to.x, from.x];
  if (right - left >= 2 * STUB) return facing(from, to, left, right, shift);
  return [overAt(child, parent, sides, shift, betweenY(child, parent))];
}

/** Out of both tables and across at the height `y`. */
function overAt(
  child: Anchor,
  parent: Anchor,
  sides: readonly [Side, Side],
  shift: number,
  y: number,
): readonly Point[] {
  const from = exitOf(child, sides[0]);
  const to = exitOf(parent, sides[1]);
  const fromX = from.x + (sides[0] === 'right' ? STUB + shift : -STUB - shift);
  const toX = to.x + (sides[1] === 'right' ? STUB + shift : -STUB - shift);
  return [from, { x: fromX, y: from.y }, { x: fromX, y }, { x: toX, y }, { x: toX, y: to.y }, to];
}

/** Between two sides that face each other; the vertical part stands near the middle of the gap or near an end. */
function facing(from: Point, to: Point, left: number, right: number, shift: number): readonly (readonly Point[])[] {
  if (from.y === to.y) return [[from, to]];
  const aside = (shift % 40) - 12;
  const near = STUB + shift;
  return [(left + right) / 2 + aside, left + near, right - near].map((wanted) => {
    const x = Math.min(right - STUB, Math.max(left + STUB, wanted));
    return [from, { x, y: from.y }, { x, y: to.y }, to];
  });
}

/** A height at which a line passes between the two boxes, or under both when there is no gap. */
function betweenY(a: Box, b: Box): number {
  const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
  const gap = lower.y - (upper.y + upper.height);
  return gap > 0 ? upper.y + upper.height + gap / 2 : Math.max(a.y + a.height, b.y + b.height) + STUB;
}

function lengthOf(points: readonly Point[]): number {
  let length = 0;
  points.forEach((point, i) => {
    const next = points[i + 1];
    if (next) length += Math.abs(next.x - point.x) + Math.abs(next.y - point.y);
  });
  return length;
}

function toRoute({ points, sides }: Line): Route {
  const first = points[0] ?? { x: 0, y: 0 };
  const last = points.at(-1) ?? first;
  const before = points[points.length / 2 - 1] ?? first;
  const after = points[points.length / 2] ?? last;
  return {
    d: roundedPath(points),
    points,
    child: { ...first, side: sides[0] },
    parent: { ...last, side: sides[1] },
    label: { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 },
  };
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** An SVG path through the points with its corners rounded. */
function roundedPath(points: readonly Point[]): string {
  return points
    .map((point, i) => {
      const before = points[i - 1];
      const after = points[i + 1];
      if (!before) return `M${round(point.x)} ${round(point.y)}`;
      if (!after) return `L${round(point.x)} ${round(point.y)}`;
      const start = towards(point, before);
      const end = towards(point, after);
      return `L${round(start.x)} ${round(start.y)}Q${round(point.x)} ${round(point.y)} ${round(end.x)} ${round(end.y)}`;
    })
    .join('');
}

/** The point a corner's radius (or half of a short segment) away from `from`, on the way to `to`. */
function towards(from: Point, to: Point): Point {
  const distance = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const share = distance === 0 ? 0 : Math.min(CORNER, distance / 2) / distance;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
