import { singular } from '../../model/inflect';
import type { Claim, Side } from '../claims';
import { conceptName } from '../phrases/concept-name';
import type { Count } from '../phrases/count';
import type { SentencePattern } from './pattern';

const end =
  '(?<![\\p{L}\\d])(1|0|n|m|\\*|\\+|one|many|zero|0\\.\\.1|1\\.\\.1|0\\.\\.\\*|1\\.\\.\\*|0\\.\\.n|1\\.\\.n|0\\.\\.many|1\\.\\.many)(?![\\p{L}\\d])';
const names = "([\\p{L}][\\p{L}\\d _'-]{0,40}?)";
const between = new RegExp(
  `^${names}\\s*[([]?${end}\\s*(?:-+>?|:|to|–|—|↔|→|<->|-to-)\\s*${end}[)\\]]?\\s*${names}(?:\\s*[(:,-].*)?$`,
  'iu',
);
const behind = new RegExp(
  `^${names}\\s*(?:->|→|--+>?|<->|↔|and|to|-)\\s*${names}\\s*[:(,-]+\\s*${end}\\s*(?:-+|:|to|–|-to-)\\s*${end}\\)?\\.?$`,
  'iu',
);
const words = new RegExp(
  `^${names}\\s*(?:->|→|<->|↔|and|to|-|–|,)\\s*${names}\\s*[:(-]+\\s*(one|many)[ -]to[ -](one|many)\\)?\\.?$`,
  'iu',
);

const arrow = new RegExp(
  `^${names}\\s*(->|→|=>|-->|<->|↔|<-|←|>-<)\\s*${names}(?:\\s*[,:(]?\\s*(?:(one|many)[ -]to[ -](one|many)|([1nm*])\\s*[:-]\\s*([1nm*])))?\\)?$`,
  'iu',
);

/** What each of these lines holds: an arrow or a count. */
const drawn = /[01*+<>→←↔]|(?<![a-z])(?:n|m|one|many|zero)(?![a-z])/i;

/** "part -> supplier", "A <-> B many-to-many", "X -> Y (n:1)": an arrow alone points from the many to the one. */
function arrowLine(id: string, span: { start: number; end: number }, text: string): readonly Claim[] | undefined {
  const m = arrow.exec(text);
  if (!m) return undefined;
  const both = /^(?:<->|↔|>-<)$/.test(m[2] ?? '');
  const back = /^(?:<-|←)$/.test(m[2] ?? '');
  const left = m[4] ?? m[6] ?? (back ? '1' : 'n');
  const right = m[5] ?? m[7] ?? (both || back ? 'n' : '1');
  return [line(id, span, side(m[1] ?? '', left), side(m[3] ?? '', right))];
}

function count(word: string): Count {
  const w = word.toLowerCase();
  if (w === '1' || w === 'one' || w === '1..1') return { min: 1, max: 1 };
  if (w === '0' || w === 'zero' || w === '0..1') return { min: 0, max: 1 };
  return /^1\.\.|^\+/.test(w) ? { min: 1, max: 'many' } : { max: 'many' };
}

const side = (name: string, word: string): Side => ({
  name: singular(conceptName(name.trim().toLowerCase().split(/\s+/))),
  plural: false,
  count: count(word),
});

export const relationshipLine: SentencePattern = {
  id: 'relationship-line',
  doc: '"Member 1-* Subscription", "Customer 1:N Order", "Author -> Book: one to many": a relationship drawn with characters.',
  final: true,
  examples: [
    { text: 'Member 1-* Subscription', reads: ['.. member has ..many subscription [oneToMany]'] },
    { text: 'part -> supplier', reads: ['..many part has 1..1 supplier [manyToOne]'] },
    { text: 'Nurse *-* Ward through Shift', reads: ['event shift of nurse + ward: '] },
    { text: 'Student and Course: many-to-many', reads: ['..many student has ..many course [manyToMany]'] },
  ],
  match(context) {
    const text = context.text.slice(context.sentenceSpan.start, context.sentenceSpan.end).replace(/\.$/, '').trim();
    if (
      text.length > 120 ||
      !drawn.test(text) ||
      /\b(?:have|has|is|are|in) (?:an? )?(?:one|many)[ -]to/i.test(text) ||
      /^(?:on )?(?:delet|remov|drop|kill)\w*\b/i.test(text)
    )
      return undefined;
    const a = between.exec(text);
    const by = a && through.exec(a[4] ?? '');
    if (a && by) return [throughRow(this.id, context.sentenceSpan, [a[1] ?? '', by[1] ?? ''], by[2] ?? '')];
    if (a) return [line(this.id, context.sentenceSpan, side(a[1] ?? '', a[2] ?? ''), side(a[4] ?? '', a[3] ?? ''))];
    const c = arrowLine(this.id, context.sentenceSpan, text);
    if (c) return c;
    const b = behind.exec(text) ?? words.exec(text);
    if (b) return [line(this.id, context.sentenceSpan, side(b[1] ?? '', b[3] ?? ''), side(b[2] ?? '', b[4] ?? ''))];
    return undefined;
  },
};

/** "Player through Registration": the pairs are rows with a name of their own. */
const through = /^(.+?) (?:through|via) (?:an? |the )?(.+)$/i;

function throughRow(pattern: string, span: { start: number; end: number }, of: readonly string[], name: string): Claim {
  const participants = of.map((end) => ({ name: side(end, '*').name, plural: false }));
  return { pattern, span, kind: 'event', name: side(name, '*').name, participants, items: [], weight: 3 };
}

function line(pattern: string, span: { start: number; end: number }, left: Side, right: Side): Claim {
  const one = (s: Side) => s.count?.max === 1;
  const shape =
    one(left) && one(right) ? 'oneToOne' : one(left) ? 'oneToMany' : one(right) ? 'manyToOne' : 'manyToMany';
  return {
    pattern,
    span,
    kind: 'relate',
    left: one(left) && left.count?.min === 1 ? { ...left, count: {} } : left,
    right,
    verb: 'has',
    shape,
    weight: 2,
  };
}
