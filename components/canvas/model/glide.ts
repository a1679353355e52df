import type { Layout, TableId } from '@/lib/engine';

/** Fast at first, then settling; both ends kept. */
export const easeOut = (share: number): number => 1 - (1 - share) ** 3;

/** Tables that are in both layouts, elsewhere. */
export function placesChanged(from: Layout, to: Layout): readonly TableId[] {
  return Object.entries(to).flatMap(([id, place]) => {
    const before = from[id];
    return before && (before.x !== place.x || before.y !== place.y) ? [id] : [];
  });
}

/** Every table of `to`, a share of the way from where it was; a new one is at its place at once. */
export function placesBetween(from: Layout, to: Layout, share: number): Layout {
  return Object.fromEntries(
    Object.entries(to).map(([id, place]) => {
      const before = from[id];
      if (!before) return [id, place];
      return [id, { x: before.x + (place.x - before.x) * share, y: before.y + (place.y - before.y) * share }];
    }),
  );
}
