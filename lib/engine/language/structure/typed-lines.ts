import { hadRoom, type Line } from './lines';

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
  const texts = stretch.map((line) => line.text.trim());
  const widest = texts.reduce((most, { length }) => Math.max(most, length), 0);
  let short = 0;
  let stopped = 0;
  for (let i = 0; i < texts.length - 1; i++) {
    if (hadRoom(texts[i] as string, texts[i + 1] as string, widest)) short++;
    if (/[.!?;:,]$/.test(texts[i] as string)) stopped++;
  }
  return short * 2 > stretch.length - 1 && stopped * 2 < stretch.length;
}
