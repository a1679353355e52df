import type { SourceSpan } from '../../model/origin';

/** What a line that begins with a word for a part of a data model says. */
export interface RecordLine {
  /** thing: names an entity; the lines below tell of it. facts: tells of the entity named above. */
  readonly kind: 'thing' | 'facts';
  readonly span: SourceSpan;
}

const thing =
  /^(?:entity|table|object|class|entity name|table name|entity type)\s*(?:no\.?\s*)?\d*\s*[:=]\s*(?=[\p{L}`*_])/iu;
const facts =
  /^(?:attributes?|fields?|columns?|propert(?:y|ies)|facts|relationships?|relations|associations?|links|references|rules?|constraints?)\s*[:=]\s*(?=\S)/i;

/** "Entity: Berth", "Attributes: number, length", "Relationships: one pontoon"; undefined for other lines. */
export function recordLine(line: string, start: number): RecordLine | undefined {
  const bare = line.replace(/[*_`]+/g, (marks) => ' '.repeat(marks.length));
  const text = bare.trimStart();
  const lead = bare.length - text.length;
  const end = start + bare.trimEnd().length;
  const name = thing.exec(text);
  if (name && text.trim().split(/\s+/).length <= 7 && !/[,;]/.test(text))
    return { kind: 'thing', span: { start: start + lead + name[0].length, end } };
  const list = facts.exec(text);
  return list ? { kind: 'facts', span: { start: start + lead + list[0].length, end } } : undefined;
}

/**
 * How many of the lines are the facts of the label above them, a line each: short, and none of them a sentence. 0 where
 * they read on as prose.
 */
export function noteLines(lines: readonly string[]): number {
  let n = 0;
  for (const line of lines) {
    const text = line.trim();
    if (text === '') break;
    if (/^(?:[-*•#|>]|\d+[.)])/.test(text)) return 0;
    if (text.length > 90 || /[.!]$/.test(text) || /,$/.test(text)) return 0;
    if (!/^\s/.test(line) && !/^[\p{Ll}_`]/u.test(text) && !/^[\p{L}\p{N}_ ]{1,30}(?::|\(| - )/u.test(text)) return 0;
    n++;
  }
  return n > 1 || (n === 1 && /^\s/.test(lines[0] ?? '')) ? n : 0;
}
