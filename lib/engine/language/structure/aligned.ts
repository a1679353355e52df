import type { SourceSpan } from '../../model/origin';
import { wordsIn } from '../lexicon/phrase-words';
import { roleOfHeader, rolesOf } from './field-table';
import { bulletMark, type Line, leading } from './lines';

/** Lines whose words stand in columns without marks between them: a table of fields as it is typed by hand. */
export interface Aligned {
  /** What the columns are called; made up where no line says it. */
  readonly header: readonly string[];
  /** How many lines the table has, its header with it. */
  readonly lines: number;
  /** Whether its first line is the header. */
  readonly headed: boolean;
}

const gap = /\t+| {2,}/g;
/** A table of more lines is read in pieces of as many. */
const LONGEST = 80;

/** The cells of a line, parted by tabs or by two blanks or more; the blanks in front of it part nothing. */
export function columnsOf(line: Line): readonly SourceSpan[] {
  const out: SourceSpan[] = [];
  let start = leading(line.text);
  const end = line.text.trimEnd().length;
  gap.lastIndex = start;
  for (let m = gap.exec(line.text); m && m.index < end; m = gap.exec(line.text)) {
    out.push({ start: line.start + start, end: line.start + m.index });
    start = m.index + m[0].length;
  }
  if (end > start) out.push({ start: line.start + start, end: line.start + end });
  return out;
}

/** Whether a line below a table of fields goes on in the last columns, and says something of the whole table. */
export const isAside = (line: Line, first: Line): boolean => leading(line.text) > leading(first.text) + 8;

/** The table of fields in columns that begins at a line; undefined where there is none. Looks ahead a bounded way. */
export function alignedAt(lines: readonly Line[], at: number): Aligned | undefined {
  const first = lines[at];
  if (!first || !gapped(first)) return undefined;
  let end = at;
  let rows = 0;
  let columns = 2;
  while (end < lines.length && end - at < LONGEST) {
    const line = lines[end] as Line;
    const cells = columnsOf(line);
    if (line.text.trim() === '' || bulletMark.test(line.text) || /^\s*[#|]/.test(line.text)) break;
    if (cells.length > 1 && gapped(line)) rows++;
    else if (!isAside(line, first) && !isName(line.text)) break;
    columns = Math.max(columns, cells.length);
    end++;
  }
  if (rows < 2 || rows * 2 < end - at || !sameStarts(lines.slice(at, end))) return undefined;
  const words = columnsOf(first).map((c) => first.text.slice(c.start - first.start, c.end - first.start).toLowerCase());
  const headed = words.filter((w) => roleOfHeader(w) !== 'none').length > 1 && rolesOf(words) !== undefined;
  const header = headed ? words : ['field', ...Array.from({ length: columns - 1 }, () => 'notes')];
  return { header, lines: end - at, headed };
}

/** The first column is a short name, and another follows. */
function gapped(line: Line): boolean {
  const cells = columnsOf(line);
  const [name] = cells;
  if (!name || cells.length < 2 || leading(line.text) > 8) return false;
  return isName(line.text.slice(name.start - line.start, name.end - line.start));
}

const isName = (text: string): boolean =>
  /^[\p{L}_`*][\p{L}\p{N}_ .()/#`*?-]{0,40}:?$/u.test(text.trim()) && wordsIn(text) < 5;

/** The second column begins at one place, or tabs lead to it. */
function sameStarts(lines: readonly Line[]): boolean {
  const places = new Map<number, number>();
  let rows = 0;
  for (const line of lines) {
    const second = columnsOf(line)[1];
    if (!second) continue;
    rows++;
    const place = line.text.includes('\t') ? -1 : second.start - line.start;
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  return Math.max(...places.values()) * 3 >= rows * 2;
}
