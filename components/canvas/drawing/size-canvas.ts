/** More pixels than this in each direction cost more than they show. */
const MAX_RATIO = 2;

/** Gives the canvas as many pixels as a window of this size (CSS pixels) has; returns pixels for each CSS pixel. A new size clears it. */
export function sizeCanvas(element: HTMLCanvasElement, width: number, height: number): number {
  const ratio = Math.min(MAX_RATIO, window.devicePixelRatio || 1);
  const pixels = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  if (element.width !== pixels.width) element.width = pixels.width;
  if (element.height !== pixels.height) element.height = pixels.height;
  return ratio;
}
