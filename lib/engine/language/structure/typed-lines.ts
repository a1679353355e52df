import type { Line } from './lines';

/** So many characters more would have fitted on a line that was not broken for width. */
const ROOM = 12;

/** The lines from `at` on up to the next blank one. */
export function stretchAt(lines: readonly Line[], at: number): readonly Line[] {
  let end = at;
  while (end < lines.length && (lines[end] as Line).text.trim() !== '') end++;
  return lines.slice(at, end);
}

/**
 * Whether each line of a stretch stands for itself, as messages do that are typed without full stops: most of them end
 * where the next word would still have fitted. Linear in the length of the lines.
 */
export function standApart(stretch: readonly Line[]): boolean {
  if (stretch.length < 3) return false;
  const lengths = stretch.map((line) => line.text.trim().length);
  const widest = lengths.reduce((a, b) => Math.max(a, b));
  let short = 0;
  let stopped = 0;
  for (let i = 0; i < stretch.length - 1; i++) {
    const next = /^\s*\S*/.exec((stretch[i + 1] as Line).text)?.[0].trim().length ?? 0;
    if ((lengths[i] as number) + next + ROOM < widest) short++;
    if (/[.!?;:,]$/.test((stretch[i] as Line).text.trim())) stopped++;
  }
  return short * 2 > stretch.length - 1 && stopped * 2 < stretch.length;
}
