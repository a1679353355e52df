import type { SourceSpan } from '../../model/origin';
import { bulletMark, type Line, leading } from './lines';

/** A line "key: what is said of it", as configuration and type definitions have it. */
export interface KeyedRow {
  readonly key: SourceSpan;
  readonly note: SourceSpan;
  /** What stands behind a comment mark. */
  readonly comment?: SourceSpan;
}

const row =
  /^\s+(?:-\s+)?([\p{L}_`"'][\p{L}\p{N}_`"'-]*(?: [\p{L}_]+){0,2})(\??)\s*:\s+(\S.*?)[,;]?\s*(?:(?:#|\/\/|--)\s*(.*?)\s*)?$/u;
/** What opens the note of a field, where a name of the text does not. */
const typed =
  /^(?:text|string|str|int|integer|bigint|smallint|serial|number|numeric|decimal|float|money|bool|boolean|date|time|timestamp|timestamptz|datetime|uuid|json|jsonb|varchar|char|enum|ref|fk|optional|required|unique|nullable)\b|\S \| \S|^[\p{L}_]+\|/iu;

/** The key and the note of a line; undefined for other lines. */
export function keyedRow(line: Line): KeyedRow | undefined {
  const m = row.exec(line.text);
  const key = m?.[1] ?? '';
  const note = m?.[3] ?? '';
  if (!m || note.length > 120) return undefined;
  const at = line.start + line.text.indexOf(key, leading(line.text));
  const from = line.start + line.text.indexOf(note, at - line.start + key.length);
  const comment = m[4];
  const behind = comment ? line.start + line.text.lastIndexOf(comment) : 0;
  return {
    key: { start: at, end: at + key.length },
    note: { start: from, end: from + note.length },
    ...(comment && { comment: { start: behind, end: behind + comment.length } }),
  };
}

/**
 * How many indented lines below the name of a thing are its fields with their types; 0 where they are anything else:
 * most of them open with a type. Looks ahead a bounded way.
 */
export function keyedRows(lines: readonly Line[], at: number): number {
  const indent = leading(lines[at]?.text ?? '');
  if (indent === 0 || !keyedRow(lines[at] as Line)) return 0;
  let end = at;
  let types = 0;
  for (; end < lines.length && end - at < 80; end++) {
    const line = lines[end] as Line;
    const keyed = keyedRow(line);
    if (!keyed || leading(line.text) !== indent) break;
    if (typed.test(line.text.slice(keyed.note.start - line.start, keyed.note.end - line.start))) types++;
  }
  const n = end - at;
  const behind = lines[end]?.text ?? '';
  if (behind.trim() !== '' && leading(behind) > 0 && !bulletMark.test(behind)) return 0;
  return n > 1 && types * 2 > n ? n : 0;
}
