import { noObstacles, type Obstacles, obstaclesOf } from '@/lib/engine';
import { boundsOf, type Point, type Rect, rectBetween } from './geometry';

/** Among more tables than this, lines run straight: looking for a way around would be felt while dragging. */
const MOST_TABLES = 150;

/** The tables that stand in the way of lines, and where they changed since the lines were routed last. */
export interface Surroundings {
  readonly obstacles: Obstacles;
  /** Places that were taken or left by tables; 'all' when no line routed before can be relied on. */
  readonly changed: readonly Rect[] | 'all';
}

/** Whether lines go around tables in a diagram of so many. */
const goesAround = (tables: number): boolean => tables <= MOST_TABLES;

/** What to route lines among, from the places before and now. */
export function surroundingsOf<T extends Rect>(
  before: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
): Surroundings {
  const around = goesAround(now.size);
  if (around !== goesAround(before.size)) {
    return { obstacles: around ? obstaclesOf(now.values()) : noObstacles, changed: 'all' };
  }
  if (!around) return { obstacles: noObstacles, changed: [] };
  return { obstacles: obstaclesOf(now.values()), changed: changedPlaces(before, now) };
}

function changedPlaces(before: ReadonlyMap<string, Rect>, now: ReadonlyMap<string, Rect>): readonly Rect[] {
  const changed: Rect[] = [];
  for (const [id, rect] of now) {
    const known = before.get(id);
    if (known === rect || (known && samePlace(known, rect))) continue;
    changed.push(rect);
    if (known) changed.push(known);
  }
  for (const [id, rect] of before) if (!now.has(id)) changed.push(rect);
  return changed;
}

/** Obstacles that remember where they were asked about: a table elsewhere has no say in the line routed with them. */
export function remembering(obstacles: Obstacles): {
  readonly obstacles: Obstacles;
  readonly asked: () => Rect | null;
} {
  const asked: Rect[] = [];
  const between = (a: Point, b: Point) => {
    asked.push(rectBetween(a, b));
    return obstacles.between(a, b);
  };
  return { obstacles: { between }, asked: () => boundsOf(asked) };
}

const samePlace = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
