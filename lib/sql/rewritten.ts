import type { Piece } from './pieces';

/** A statement as PostgreSQL's grammar takes it, with the way back to the text it was written in. */
export interface Rewritten {
  readonly sql: string;
  /** The place in the whole text of a place in `sql`; both in UTF-16 code units. */
  readonly sourceOf: (at: number) => number;
}

/** Writes parameters as `$1`, `$2`, ...: those written so keep their numbers, the others follow on. */
export function rewritten(text: string, piece: Piece): Rewritten {
  const numbers = new Map<string, number>();
  let last = highestNumber(text.slice(piece.start, piece.end));
  const numberOf = (key: string | undefined): number => {
    const known = key === undefined ? undefined : numbers.get(key);
    if (known !== undefined) return known;
    last += 1;
    if (key !== undefined) numbers.set(key, last);
    return last;
  };
  const marks: { readonly at: number; readonly source: number }[] = [{ at: 0, source: piece.start }];
  let sql = '';
  let from = piece.start;
  for (const { start, end, by } of piece.rewrites) {
    sql += text.slice(from, start);
    marks.push({ at: sql.length, source: start });
    const number = typeof by === 'string' ? '' : `$${numberOf(by.key)}`;
    sql += typeof by === 'string' ? by : by.list ? `(${number})` : number;
    marks.push({ at: sql.length, source: end });
    from = end;
  }
  sql += text.slice(from, piece.end);
  return { sql, sourceOf: (at) => sourceOf(marks, at, piece.end) };
}

/** The highest parameter that is numbered already; a `$1` in a string only makes the others start higher. */
function highestNumber(sql: string): number {
  let highest = 0;
  for (const [, digits] of sql.matchAll(/\$(\d{1,5})/g)) highest = Math.max(highest, Number(digits));
  return highest;
}

/** A place within what was written anew is the place where that starts. */
function sourceOf(
  marks: readonly { readonly at: number; readonly source: number }[],
  at: number,
  limit: number,
): number {
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((marks[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const mark = marks[low] ?? { at: 0, source: 0 };
  const next = marks[low + 1]?.source ?? limit;
  return Math.min(mark.source + at - mark.at, Math.max(next, mark.source), limit);
}
