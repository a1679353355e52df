/** The most a picture holds, in pixels: beyond it browsers give an empty one, or none. */
const MOST_SIDE = 16_000;
const MOST_AREA = 48_000_000;

/** How many pixels a CSS pixel becomes: `wanted`, or as much less as the bounds ask for. */
export function rasterScale(width: number, height: number, wanted: number): number {
  const bySide = MOST_SIDE / Math.max(width, height, 1);
  const byArea = Math.sqrt(MOST_AREA / Math.max(width * height, 1));
  return Math.min(wanted, bySide, byArea);
}
