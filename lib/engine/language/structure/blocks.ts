import type { SourceSpan } from '../../model/origin';
import { alignedAt, columnsOf, isAside } from './aligned';
import { roleOfHeader, rolesOf } from './field-table';
import { FRONT_LINES, isFrontMatter } from './front-matter';
import { headingOf, roleOf } from './heading-line';
import { keyedRow, keyedRows } from './keyed-rows';
import { bulletMark, isContinuation, isWrapped, type Line, leading, linesOf, trimEnd } from './lines';
import { noteLines, recordLine } from './record-lines';

/** What a part of the text is about, read from its heading. */
export type Role = 'entities' | 'relationships' | 'rules' | 'queries' | 'noise' | 'none';

/** A run of text that belongs together: a heading, a bullet, a paragraph or a table row, with what stands above it. */
export interface Block {
  readonly kind: 'heading' | 'bullet' | 'paragraph' | 'row';
  readonly span: SourceSpan;
  /** Heading level or bullet indent. */
  readonly level: number;
  readonly role: Role;
  /** The nearest heading above, and the bullet above a deeper one. */
  readonly heading?: string;
  readonly headingSpan?: SourceSpan;
  readonly parent?: string;
  readonly parentSpan?: SourceSpan;
  /** The bullet above a deeper one, as its place in the list of blocks. */
  readonly under?: number;
  /** Cells of a Markdown table row, with the header's cells. */
  readonly cells?: readonly SourceSpan[];
  readonly header?: readonly string[];
}

const numberedTight = /^(\s*)\d{1,3}[.)](?=\p{Lu})/u;

/** What is carried from line to line while a text is cut into blocks. */
interface Cutter {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly out: Block[];
  /** The line that is read; a block of several lines moves it on. */
  at: number;
  role: Role;
  heading: string;
  headingSpan?: SourceSpan;
  /** The bullets that stand open, each deeper than the one before, with their places among the blocks. */
  readonly bullets: {
    readonly indent: number;
    readonly text: string;
    readonly span: SourceSpan;
    readonly at: number;
  }[];
  /** The header of the table that stands open, and what parts its cells. */
  header?: readonly string[] | undefined;
  separator?: string | undefined;
  /** The last line of the notes below a heading. */
  notes: number;
}

/** Cuts the text into blocks. Linear in its length; offsets are those of the text. */
export function blocksOf(text: string): readonly Block[] {
  const lines = linesOf(text);
  const cutter: Cutter = { text, lines, out: [], at: 0, role: 'none', heading: '', bullets: [], notes: -1 };
  for (; cutter.at < lines.length; cutter.at++) {
    const line = lines[cutter.at] as Line;
    const trimmed = line.text.trim();
    if (trimmed === '') cutter.header = undefined;
    if (
      trimmed === '' ||
      /^[-=_*~#\s]+$/.test(trimmed) ||
      takeRow(cutter, line, trimmed) ||
      takeColumns(cutter) ||
      takeKeyed(cutter)
    )
      continue;
    cutter.header = undefined;
    if (takeFront(cutter, line)) continue;
    const record = recordLine(line.text, line.start);
    if (!takeHeading(cutter, line, record) && !takeBullet(cutter, line, record)) takeParagraph(cutter, line);
  }
  return cutter.out;
}

/** The title of the text, or what is said of the document in front of it: a heading that names nothing. */
function takeFront({ text, lines, out, at }: Cutter, line: Line): boolean {
  if (at > FRONT_LINES || out.some((b) => b.heading !== '')) return false;
  if (
    !isFrontMatter(
      line.text,
      lines.slice(at + 1, at + FRONT_LINES).some((l) => l.text.trim() !== ''),
    )
  )
    return false;
  const span = { start: line.start + leading(line.text), end: trimEnd(text, line.end) };
  out.push({ kind: 'heading', span, level: 1, role: 'none', heading: '', headingSpan: span });
  return true;
}

type RecordLine = ReturnType<typeof recordLine>;

/** Where a block stands: below which heading, in what kind of section. */
const placeOf = ({ role, heading, headingSpan }: Cutter): Pick<Block, 'role' | 'heading' | 'headingSpan'> => ({
  role,
  ...(headingSpan && { heading, headingSpan }),
});

/** A row of a table, its header or the line below that. */
function takeRow(cutter: Cutter, line: Line, trimmed: string): boolean {
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
function takeColumns(cutter: Cutter): boolean {
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
function takeKeyed(cutter: Cutter): boolean {
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

const keyedHeader: readonly string[] = ['field', 'notes', 'notes'];

function takeHeading(cutter: Cutter, line: Line, record: RecordLine): boolean {
  const { text, lines, at } = cutter;
  if (at <= cutter.notes) return false;
  const head =
    record?.kind === 'thing'
      ? { text: text.slice(record.span.start, record.span.end), span: record.span, level: 3 }
      : headingOf(line, lines[at + 1]);
  if (!head) return false;
  cutter.notes = record || head.level < 4 ? -1 : at + noteLines(lines.slice(at + 1, at + 60).map((l) => l.text));
  cutter.heading = head.text;
  cutter.headingSpan = head.span;
  cutter.role = roleOf(head.text, cutter.role);
  cutter.bullets.length = 0;
  const { span, level } = head;
  cutter.out.push({ kind: 'heading', span, level, role: cutter.role, heading: head.text, headingSpan: span });
  return true;
}

/** A bullet, a line of notes or of a record: with the bullet above that it stands below. */
function takeBullet(cutter: Cutter, line: Line, record: RecordLine): boolean {
  const { text, lines, bullets, out } = cutter;
  const marked = bulletMark.exec(line.text) ?? numberedTight.exec(line.text);
  const mark = marked ?? (cutter.at <= cutter.notes || record ? /^(\s*)/.exec(line.text) : undefined);
  if (!mark) return false;
  const dots = /^\s*\d+((?:\.\d+)+)/.exec(line.text)?.[1]?.split('.').length ?? 0;
  const lead = (mark[1] ?? '').replace(/\t/g, '    ').length + dots;
  const title = marked || !record ? undefined : bullets.find((b) => isTitle(b.text));
  const indent = title && lead <= title.indent ? title.indent + 1 : lead;
  while (bullets.length > 0 && (bullets[bullets.length - 1]?.indent ?? 0) >= indent) bullets.pop();
  const above = bullets[bullets.length - 1];
  let last = line;
  while (marked && isContinuation(lines[cutter.at + 1], indent)) last = lines[++cutter.at] as Line;
  const span = record?.span ?? { start: line.start + mark[0].length, end: trimEnd(text, last.end) };
  out.push({
    kind: 'bullet',
    span,
    level: indent,
    ...placeOf(cutter),
    ...(above && { parent: above.text, parentSpan: above.span, under: above.at }),
  });
  bullets.push({ indent, text: text.slice(span.start, span.end), span, at: out.length - 1 });
  return true;
}

function takeParagraph(cutter: Cutter, line: Line): void {
  const { text, lines } = cutter;
  cutter.bullets.length = 0;
  let last = line;
  while (isWrapped(last, lines[cutter.at + 1])) last = lines[++cutter.at] as Line;
  const span = { start: line.start + leading(line.text), end: trimEnd(text, last.end) };
  cutter.out.push({ kind: 'paragraph', span, level: 0, ...placeOf(cutter) });
}

/** "1. Patient": a bullet that is only a name; the lines of facts below it are its own, indented or not. */
const isTitle = (bullet: string): boolean =>
  /^[\p{L}\p{N}_ '’*`-]{2,40}:?$/u.test(bullet) && bullet.split(' ').length < 5;

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

/** Tabs part little else; other marks stand between columns where all the words name some, or of three and more all but one. */
function namesColumns(cells: readonly string[], cut: string): boolean {
  if (cut === '\t') return cells.some((cell) => roleOfHeader(cell) !== 'none');
  let others = 0;
  for (const cell of cells) if (roleOfHeader(cell) === 'none' && ++others > 1) return false;
  return others === 0 || cells.length > 2;
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
