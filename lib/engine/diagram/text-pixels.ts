import { metrics } from './metrics';
import { displayWidth, shorten } from './text-width';

/** Advances of the characters from space to tilde in Geist Sans at 400, in hundredths of the font size. */
const advances = (
  '25 21 35 48 63 80 62 18 27 27 43 56 20 42 20 48 66 38 62 61 61 63 59 52 60 59 30 30 54 54 54 56 ' +
  '91 67 68 70 69 60 59 70 71 27 60 64 58 88 74 74 65 73 67 64 55 69 67 94 61 58 54 35 45 35 43 56 ' +
  '25 55 59 55 59 56 39 59 58 24 26 59 27 88 58 57 59 59 38 52 39 57 54 82 58 54 54 39 26 39 52'
)
  .split(' ')
  .map(Number);

const OTHER_CELL = 62;
const WIDE_CELL = 50;

function otherAdvance(char: string): number {
  const cells = displayWidth(char);
  return cells === 2 ? 2 * WIDE_CELL : cells * OTHER_CELL;
}

/** Advance of the text in Geist Sans at this size, in CSS pixels; an estimate beyond ASCII. */
function sansWidth(text: string, size: number): number {
  let sum = 0;
  for (const char of text) sum += advances[(char.codePointAt(0) ?? 0) - 32] ?? otherAdvance(char);
  return (sum * size) / 100;
}

/** Width of a table's name: the header's font is semi-bold, 5% wider. */
export const headerWidth = (name: string): number => sansWidth(name, metrics.nameSize) * 1.05;

/** Width of a column's name. */
export const nameWidth = (name: string): number => sansWidth(name, metrics.nameSize);

/** Width of a type. */
export const typeWidth = (type: string): number => displayWidth(type) * metrics.typeCell;

/** As much of the text as fits in `pixels` by the given measure, ended with an ellipsis where it is cut. */
export function fitted(text: string, pixels: number, measure: (text: string) => number): string {
  if (measure(text) <= pixels) return text;
  let cells = displayWidth(text);
  while (cells > 2 && measure(shorten(text, cells, '…')) > pixels) cells--;
  return shorten(text, Math.max(2, cells), '…');
}
