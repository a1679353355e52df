import type { SourceSpan } from '../../model/origin';
import { wordsIn } from '../lexicon/phrase-words';
import { takeColumns, takeKeyed, takeRow } from './cut-tables';
import { type Cutter, placeOf } from './cutter';
import { FRONT_LINES, isFrontMatter } from './front-matter';
import { headingOf, roleOf } from './heading-line';
import { bulletMark, isContinuation, isWrapped, type Line, leading, linesOf, trimEnd } from './lines';
import { noteLines, recordLine } from './record-lines';
import { standApart, stretchAt } from './typed-lines';

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

/** Cuts the text into blocks. Linear in its length; offsets are those of the text. */
export function blocksOf(text: string): readonly Block[] {
  const lines = linesOf(text);
  const cutter: Cutter = {
    text,
    lines,
    out: [],
    at: 0,
    role: 'none',
    heading: '',
    bullets: [],
    notes: -1,
    judged: -1,
    apart: false,
  };
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
  while (marked && isContinuation(last, lines[cutter.at + 1], indent)) last = lines[++cutter.at] as Line;
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
  if (cutter.at > cutter.judged) {
    const stretch = stretchAt(lines, cutter.at);
    cutter.judged = cutter.at + stretch.length - 1;
    cutter.apart = standApart(stretch);
  }
  let last = line;
  while (isWrapped(last, lines[cutter.at + 1], cutter.apart)) last = lines[++cutter.at] as Line;
  const span = { start: line.start + leading(line.text), end: trimEnd(text, last.end) };
  cutter.out.push({ kind: 'paragraph', span, level: 0, ...placeOf(cutter) });
}

/** "1. Patient": a bullet that is only a name; the lines of facts below it are its own, indented or not. */
const isTitle = (bullet: string): boolean => /^[\p{L}\p{N}_ '’*`-]{2,40}:?$/u.test(bullet) && wordsIn(bullet) < 5;
