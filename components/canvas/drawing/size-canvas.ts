/** More pixels than this in each direction cost more than they show. */
const MAX_RATIO = 2;

/**
 * Gives the canvas as many pixels as a window of this size (CSS pixels) has, with a margin beyond each of its sides;
 * returns pixels for each CSS pixel. A new size clears it.
 */
export function sizeCanvas(
  element: HTMLCanvasElement,
  size: { readonly width: number; readonly height: number },
  margin = 0,
): number {
  const ratio = Math.min(MAX_RATIO, window.devicePixelRatio || 1);
  const width = size.width + 2 * margin;
  const height = size.height + 2 * margin;
  const pixels = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  if (element.width === pixels.width && element.height === pixels.height) return ratio;
  element.width = pixels.width;
  element.height = pixels.height;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  if (margin > 0 || element.style.left !== '')
    Object.assign(element.style, { left: `${-margin}px`, top: `${-margin}px` });
  return ratio;
}
