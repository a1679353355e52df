import type { SourceSpan } from '../../model/origin';
import { roleOfHeader, rolesOf } from './field-table';
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

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const bulletMark = /^(\s*)(?:[-*•‣▪–—+]|\d{1,3}(?:\.\d{1,3})+[.)]?|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(\d{1,3}\)|#\d+)\s+/i;
const numberedTight = /^(\s*)\d{1,3}[.)](?=\p{Lu})/u;

/** Cuts the text into blocks. Linear in its length; offsets are those of the text. */
export function blocksOf(text: string): readonly Block[] {
  const lines = linesOf(text);
  const out: Block[] = [];
  const state = { heading: '', headingSpan: undefined as SourceSpan | undefined, role: 'none' as Role };
  const bullets: { indent: number; text: string; span: SourceSpan; at: number }[] = [];
  let header: readonly string[] | undefined;
  let separator: string | undefined;
  let notes = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const trimmed = line.text.trim();
    if (trimmed === '' || /^[-=_*~#\s]+$/.test(trimmed)) {
      if (trimmed === '') header = undefined;
      continue;
    }
    const base = {
      role: state.role,
      ...(state.headingSpan && { heading: state.heading, headingSpan: state.headingSpan }),
    };
    const cut: string | undefined = header ? separator : separatorOf(trimmed, lines[i + 1]);
    if (cut !== undefined && (!header || trimmed.includes(cut))) {
      separator = cut;
      const cells = cellsOf(line, cut);
      if (!header) {
        header = cells.map((c) => text.slice(c.start, c.end).toLowerCase());
        continue;
      }
      if (cells.every((c) => /^[-:\s]*$/.test(text.slice(c.start, c.end)))) continue;
      out.push({ kind: 'row', span: { start: line.start, end: line.end }, level: 0, cells, header, ...base });
      continue;
    }
    header = undefined;
    const record = recordLine(line.text, line.start);
    const head =
      i <= notes
        ? undefined
        : record?.kind === 'thing'
          ? { text: text.slice(record.span.start, record.span.end), span: record.span, level: 3 }
          : headingOf(line, lines[i + 1]);
    if (head) {
      notes = record || head.level < 4 ? -1 : i + noteLines(lines.slice(i + 1, i + 60).map((l) => l.text));
      state.heading = head.text;
      state.headingSpan = head.span;
      state.role = roleOf(head.text, state.role);
      bullets.length = 0;
      out.push({
        kind: 'heading',
        span: head.span,
        level: head.level,
        role: state.role,
        heading: head.text,
        headingSpan: head.span,
      });
      continue;
    }
    const marked = bulletMark.exec(line.text) ?? numberedTight.exec(line.text);
    const mark = marked ?? (i <= notes || record ? /^(\s*)/.exec(line.text) : undefined);
    if (mark) {
      const dots = /^\s*\d+((?:\.\d+)+)/.exec(line.text)?.[1]?.split('.').length ?? 0;
      const lead = (mark[1] ?? '').replace(/\t/g, '    ').length + dots;
      const title = marked || !record ? undefined : bullets.find((b) => isTitle(b.text));
      const indent = title && lead <= title.indent ? title.indent + 1 : lead;
      while (bullets.length > 0 && (bullets[bullets.length - 1]?.indent ?? 0) >= indent) bullets.pop();
      const above = bullets[bullets.length - 1];
      let last = line;
      while (marked && isContinuation(lines[i + 1], indent)) last = lines[++i] as Line;
      const span = record?.span ?? { start: line.start + mark[0].length, end: trimEnd(text, last.end) };
      out.push({
        kind: 'bullet',
        span,
        level: indent,
        ...base,
        ...(above && { parent: above.text, parentSpan: above.span, under: above.at }),
      });
      bullets.push({ indent, text: text.slice(span.start, span.end), span, at: out.length - 1 });
      continue;
    }
    bullets.length = 0;
    let last = line;
    while (isWrapped(last, lines[i + 1])) last = lines[++i] as Line;
    out.push({
      kind: 'paragraph',
      span: { start: line.start + leading(line.text), end: trimEnd(text, last.end) },
      level: 0,
      ...base,
    });
  }
  return out;
}

/** "1. Patient": a bullet that is only a name; the lines of facts below it are its own, indented or not. */
const isTitle = (bullet: string): boolean =>
  /^[\p{L}\p{N}_ '’*`-]{2,40}:?$/u.test(bullet) && bullet.split(' ').length < 5;

function linesOf(text: string): readonly Line[] {
  const out: Line[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    if (i === text.length || c === '\n' || c === '\r') {
      out.push({ start, end: i, text: text.slice(start, i) });
      if (c === '\r' && text[i + 1] === '\n') i++;
      start = i + 1;
    }
  }
  return out;
}

const leading = (line: string): number => line.length - line.trimStart().length;
const trimEnd = (text: string, end: number): number => {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
};

/** A deeper line without a mark of its own goes on with the bullet above. */
function isContinuation(next: Line | undefined, indent: number): boolean {
  if (!next || next.text.trim() === '' || bulletMark.test(next.text) || /^\s*#/.test(next.text)) return false;
  return leading(next.text) > indent;
}

/** A paragraph's line that was broken for width: it goes on with the next. */
function isWrapped(line: Line, next: Line | undefined): boolean {
  if (!next || next.text.trim() === '' || bulletMark.test(next.text) || /^\s*[#|]/.test(next.text)) return false;
  const text = line.text.trim();
  const follow = next.text.trim();
  if (isNote(text) || isNote(follow) || (isLabelled(text) && isLabelled(follow))) return false;
  if (/(?:includes?|contains?|has|have|including|are) ?:$/i.test(text) && /^[^.:]*,[^.:]*,/.test(follow)) return true;
  if (/[.!?;:]$/.test(text)) return !/:$/.test(text) && text.length > 60 && !/^[\p{L} ]{1,40}:/u.test(follow);
  if (/^[\p{Ll}\d(]/u.test(follow))
    return !/^[\p{L}\d_ ()/-]{1,50}:\s/u.test(follow) && !(text.length < 50 && /^[^:]{1,40}:/.test(text));
  return text.length > 70 && /[,\p{Ll}]$/u.test(text) && !/^[\p{L}\d_ ()/-]{1,50}:\s/u.test(follow);
}

const isLabelled = (line: string): boolean => /^[\p{L}_][\p{L}\p{N}_ /()-]{0,30}:\s/u.test(line);

/** A line that says all by itself: "boats(name, length)", "part -> supplier", "Member 1-* Subscription". */
const isNote = (line: string): boolean =>
  /^[\p{L}_]+\.[\p{L}_][\p{L}\p{N}_]*(?:\s|$)/u.test(line) ||
  /^[\p{L}_][\p{L}\p{N}_ ]{0,40}\([^()]*,.*\)[;.]?$/u.test(line) ||
  /^[\p{L}_][\p{L}\p{N}_ ]{0,40}(?:->|→|<->|↔|=>|--+>?|<-)\s*[\p{L}_][^.]{0,80}$/u.test(line) ||
  /^[\p{L}_][\p{L}\p{N}_ ]{0,40}\s(?:[01nm*](?:\.\.[1nm*])?\s*(?:-+>?|–|—|:|to)\s*[01nm*](?:\.\.[1nm*])?)\s[\p{L}_][^.]{0,80}$/iu.test(
    line,
  );

interface Heading {
  readonly text: string;
  readonly span: SourceSpan;
  readonly level: number;
}

function headingOf(line: Line, next: Line | undefined): Heading | undefined {
  const trimmed = line.text.trim();
  const at = line.start + leading(line.text);
  const hash = /^(#{1,6})\s*(.+?)\s*#*$/.exec(trimmed);
  if (hash) return cleaned(hash[2] ?? '', at + (trimmed.indexOf(hash[2] ?? '') || 0), hash[1]?.length ?? 1);
  const bold = /^(?:\*\*|__)([^*_]+?):?(?:\*\*|__):?$/.exec(trimmed);
  if (bold) return cleaned(bold[1] ?? '', at + 2, 3);
  if (next && /^(={3,}|-{3,})$/.test(next.text.trim())) return cleaned(trimmed, at, 1);
  if (trimmed.length > 60 || bulletMark.test(line.text) || isNote(trimmed)) return undefined;
  const colon = /^([\p{L}\p{N}][\p{L}\p{N}\s'’/&(),-]*):$/u.exec(trimmed);
  if (
    colon &&
    !/\b(is|are|has|have|includes?|following|follows|records?|contains?|stores?|tracks?|keeps?|needs?)\b/i.test(trimmed)
  )
    return cleaned(colon[1] ?? '', at, 4);
  if (
    /^(?:queries|lookups|rules|constraints|relationships|relations|entities|tables|reports|searches|access patterns)$/.test(
      trimmed,
    )
  )
    return cleaned(trimmed, at, 4);
  const title = /^[\p{Lu}\p{N}][\p{L}\p{N}\s'’/&(),.-]*$/u.test(trimmed) && !/[.,;]$|,.*,/.test(trimmed);
  const words = trimmed.split(/\s+/);
  if (
    title &&
    words.length <= 7 &&
    !/\b(is|are|has|have|can|must|may|belongs?)\b/.test(trimmed) &&
    (!next || next.text.trim() === '' || words.length <= 5)
  )
    return cleaned(trimmed, at, 4);
  return undefined;
}

function cleaned(text: string, start: number, level: number): Heading {
  const bare = text.replace(/[:*_]+$/g, '').trim();
  return { text: bare, span: { start, end: start + bare.length }, level };
}

function roleOf(heading: string, before: Role): Role {
  const h = heading.toLowerCase();
  if (
    /\b(quer|report|search|look ?up|access pattern|what we (ask|read|need to find|look)|reads?\b|screens|dashboards?|lookups?)/.test(
      h,
    )
  )
    return 'queries';
  if (/\b(rule|constraint|invariant|business logic|validation)/.test(h)) return 'rules';
  if (/\b(relat|associat|connect|how they|cardinalit)/.test(h)) return 'relationships';
  if (/\b(entit|table|object|data model|things|what we (store|keep)|concepts|data)\b/.test(h)) return 'entities';
  if (
    /\b(introduction|overview|background|purpose|scope|out of scope|non-?functional|technology|deployment|summary)\b/.test(
      h,
    )
  )
    return 'none';
  return before === 'noise' ? 'none' : before === 'entities' ? 'entities' : 'none';
}

/** What splits the cells where a line begins a table: pipes, tabs or commas between words that name columns. */
function separatorOf(line: string, next: Line | undefined): string | undefined {
  if (/^\|.*\|/.test(line)) return '|';
  const rule = next?.text.includes('|') && /^[-:|\s]+$/.test(next.text.trim());
  if (rule && line.includes('|')) return '|';
  if (line.length > 200) return undefined;
  for (const cut of ['|', '\t', ',', ';']) {
    const cells = line.split(cut);
    const known = cells.map(roleOfHeader);
    const named = known.filter((r) => r !== 'none').length;
    if (cells.length < 2 || !next?.text.includes(cut) || rolesOf(cells) === undefined) continue;
    if (cut === '\t' ? named > 0 : named === cells.length || (named > 1 && named >= cells.length - 1)) return cut;
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
