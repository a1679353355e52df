import type { SourceSpan } from '../../model/origin';
import { alignedAt, columnsOf, isAside } from './aligned';
import { type Cutter, placeOf } from './cutter';
import { roleOfHeader, rolesOf } from './field-table';
import { keyedRow, keyedRows } from './keyed-rows';
import { type Line, leading, trimEnd } from './lines';

const keyedHeader: readonly string[] = ['field', 'notes', 'notes'];

/** A row of a table, its header or the line below that. */
export function takeRow(cutter: Cutter, line: Line, trimmed: string): boolean {
  const { text, lines, at } = cutter;
  const cut: string | undefined = cutter.header ? cutter.separator : separatorOf(trimmed, lines[at + 1]);
  if (cut === undefined || (cutter.header && !trimmed.includes(cut))) return false;
  cutter.separator = cut;
  const cells = cellsOf(line, cut);
  const words = cells.map((c) => text.slice(c.start, c.end));
  if (!cutter.header) cutter.header = words.map((w) => w.toLowerCase());
  else if (!words.every((w) => /^[-:\s]*$/.test(w)))
    cutter.out.push({
      kind: 'row',
      span: { start: line.start, end: line.end },
      level: 0,
      cells,
      header: cutter.header,
      ...placeOf(cutter),
    });
  return true;
}

/** The rows of a table in columns; a line that stands below its last columns tells of the whole. */
export function takeColumns(cutter: Cutter): boolean {
  const { text, lines, at, out } = cutter;
  const table = alignedAt(lines, at);
  if (!table) return false;
  const first = lines[at] as Line;
  cutter.bullets.length = 0;
  for (const line of lines.slice(table.headed ? at + 1 : at, at + table.lines)) {
    const cells = columnsOf(line);
    if (cells.length < 2 && isAside(line, first)) {
      const span = { start: line.start + leading(line.text), end: trimEnd(text, line.end) };
      out.push({ kind: 'bullet', span, level: 1, ...placeOf(cutter) });
    } else if (!/^[-=_\s]+$/.test(line.text))
      out.push({
        kind: 'row',
        span: { start: line.start, end: line.end },
        level: 0,
        cells,
        header: table.header,
        ...placeOf(cutter),
      });
  }
  cutter.at = at + table.lines - 1;
  return true;
}

/** The fields of a thing, a line each, with their types: "  plate: text, unique  # on the door". */
export function takeKeyed(cutter: Cutter): boolean {
  const { lines, at, out } = cutter;
  const n = keyedRows(lines, at);
  if (n === 0) return false;
  for (const line of lines.slice(at, at + n)) {
    const keyed = keyedRow(line);
    if (!keyed) continue;
    const cells = [keyed.key, keyed.note, ...(keyed.comment ? [keyed.comment] : [])];
    out.push({
      kind: 'row',
      span: { start: line.start, end: line.end },
      level: 0,
      cells,
      header: keyedHeader,
      ...placeOf(cutter),
    });
  }
  cutter.at = at + n - 1;
  return true;
}

/** What splits the cells where a line begins a table: pipes, tabs or commas between words that name columns. */
function separatorOf(line: string, next: Line | undefined): string | undefined {
  if (/^\|.*\|/.test(line)) return '|';
  const rule = next?.text.includes('|') && /^[-:|\s]+$/.test(next.text.trim());
  if (rule && line.includes('|')) return '|';
  if (line.length > 200) return undefined;
  for (const cut of ['|', '\t', ',', ';']) {
    if (!line.includes(cut) || !next?.text.includes(cut)) continue;
    const cells = line.split(cut);
    if (namesColumns(cells, cut) && rolesOf(cells) !== undefined) return cut;
  }
  return undefined;
}

function cellsOf(line: Line, cut: string): readonly SourceSpan[] {
  const out: SourceSpan[] = [];
  const lead = cut === '\t' ? 0 : leading(line.text);
  const from = cut === '|' && line.text[lead] === '|' ? lead + 1 : lead;
  let start = from;
  let quoted = false;
  for (let i = from; i <= line.text.length; i++) {
    if (cut === ',' && line.text[i] === '"') quoted = !quoted;
    if (i < line.text.length && (line.text[i] !== cut || quoted || line.text[i - 1] === '\\')) continue;
    const cell = line.text.slice(start, i);
    const trimmed = cell.trim();
    if (i < line.text.length || trimmed !== '') {
      const at = line.start + start + leading(cell);
      out.push({ start: at, end: at + trimmed.length });
    }
    start = i + 1;
  }
  return out;
}

/** Tabs part little else; other marks stand between columns where all the words name some, or of three and more all but one. */
function namesColumns(cells: readonly string[], cut: string): boolean {
  if (cut === '\t') return cells.some((cell) => roleOfHeader(cell) !== 'none');
  let others = 0;
  for (const cell of cells) if (roleOfHeader(cell) === 'none' && ++others > 1) return false;
  return others === 0 || cells.length > 2;
}
