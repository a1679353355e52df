import type { SourceSpan } from '../../model/origin';
import type { Tag, Token } from '../tokens/token';
import { conceptName } from './concept-name';
import { closing, nounPhraseAt } from './noun-phrase';
import { plainText, trimmed } from './rule-text';

/** A stretch of a sentence between commas and conjunctions that may be a rule by itself. */
export interface RulePart {
  /** Lower case, one blank between words, "cannot" in one word, "shall" as "must", without openings that say nothing. */
  readonly text: string;
  readonly span: SourceSpan;
  /** Nothing of the sentence is left over. */
  readonly whole: boolean;
  /** Whose facts the sentence lists: "members have an email that ...". */
  readonly whose?: string;
}

const joints = new Set(', ; : – — and but or where while whereas who which that --'.split(' '));
const maxCuts = 7;
const maxTokens = 44;

/**
 * Reads the longest stretches of a sentence that `read` understands, each token once; undefined where none is.
 * `hint` is what every rule of the kind holds: most sentences cost one regular expression, and of the others only the
 * stretches around a hint are cut out. Linear: a stretch has a bounded number of joints and words.
 */
export function readParts<T>(
  tokens: readonly Token[],
  hint: RegExp,
  read: (part: RulePart) => readonly T[] | undefined,
): { readonly found: readonly T[]; readonly whole: boolean } | undefined {
  const sentence = sentenceOf(tokens);
  if (!hint.test(sentence.plain)) return undefined;
  const words = cutUp(tokens, sentence);
  const { cuts } = words;
  const hinted = hintedIn(tokens, words, hint);
  const found: T[] = [];
  const failed = new Set<string>();
  let whole = false;
  for (let c = 0; c < cuts.length - 1; c++) {
    for (let d = Math.min(cuts.length - 1, c + maxCuts); d > c; d--) {
      const from = cuts[c] as number;
      const to = cuts[d] as number;
      if (to - from > maxTokens || to - from < 2 || !hinted(from, to)) continue;
      const part = partAt(tokens, words, from, to);
      // ", and it is ..." is the same stretch from its comma and from its "and".
      if (!part || failed.has(part.text)) continue;
      const made = hint.test(part.text) ? read(part) : undefined;
      if (!made) {
        failed.add(part.text);
        continue;
      }
      found.push(...made);
      whole ||= part.whole;
      c = d - 1;
      break;
    }
  }
  return found.length > 0 ? { found, whole } : undefined;
}

/**
 * Whether the words between two cuts can hold a hint once they are trimmed and given a subject: one stands there, not in
 * parentheses that are left out, or in what is put in front.
 */
function hintedIn(tokens: readonly Token[], words: CutUp, hint: RegExp): (from: number, to: number) => boolean {
  const { plain, starts, subject } = words;
  if (!starts || (subject !== undefined && hint.test(subject))) return () => true;
  const places: { from: number; to: number; open: number; close: number }[] = [];
  for (const m of plain.matchAll(everywhere(hint))) {
    const to = m.index + m[0].length;
    const open = plain.lastIndexOf('(', m.index);
    const close = plain.indexOf(')', to);
    const inside =
      open >= 0 && close >= 0 && plain.indexOf(')', open) === close && plain.lastIndexOf('(', close) === open;
    places.push({ from: m.index, to, open: inside ? open : -1, close: inside ? close : -1 });
  }
  return (from, to) => {
    const start = starts[from] as number;
    const end = starts[to] as number;
    for (let i = from; i < from + 3; i++) if (relatives.has(tokens[i]?.lower ?? '')) return true;
    return places.some((p) => p.from < end && p.to > start && !(p.open >= start && p.close < end));
  };
}

/** The same expression for all its places. Made once for each: a regular expression is dear to make. */
function everywhere(hint: RegExp): RegExp {
  const known = global.get(hint);
  if (known) return known;
  const made = new RegExp(hint, 'g');
  global.set(hint, made);
  return made;
}

const global = new WeakMap<RegExp, RegExp>();

/** Where a stretch may begin and end: at joints outside parentheses, and at the ends of the sentence. */
function cutsIn(tokens: readonly Token[]): readonly number[] {
  const end = tokens[tokens.length - 1]?.text === '.' ? tokens.length - 1 : tokens.length;
  const cuts = [0];
  for (let i = 1; i < end; i++) {
    if (tokens[i]?.lower === '(') i = Math.max(i, Math.min(closing(tokens, i), end - 1));
    if (isJoint(tokens, i)) cuts.push(i);
  }
  cuts.push(end);
  return cuts;
}

function isJoint(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i] as Token;
  if (!joints.has(t.lower)) return false;
  return t.lower !== 'that' || tokens[i - 1]?.tag === 'noun';
}

/** Behind these a stretch is given the noun they stand for. */
const relatives = new Set(['who', 'which', 'that']);

/** What all the rule patterns ask of the same sentence: its plain words and, once one of them holds a hint, its parts. */
interface Sentence {
  readonly plain: string;
  cutUp?: CutUp;
}

interface CutUp {
  readonly plain: string;
  readonly cuts: readonly number[];
  readonly parts: Map<number, RulePart | undefined>;
  /** Where each token begins in the plain words, so that a stretch is a slice of them; absent where it is not. */
  readonly starts: readonly number[] | undefined;
  /** The subject's name, which a stretch that begins with a verb is given. */
  readonly subject: string | undefined;
  /** The same where the sentence lists what it has. */
  readonly holder: string | undefined;
}

const memo = new WeakMap<readonly Token[], Sentence>();

function sentenceOf(tokens: readonly Token[]): Sentence {
  const known = memo.get(tokens);
  if (known) return known;
  const made = { plain: plainText(tokens) };
  memo.set(tokens, made);
  return made;
}

function cutUp(tokens: readonly Token[], sentence: Sentence): CutUp {
  if (sentence.cutUp) return sentence.cutUp;
  const subject = nounPhraseAt(tokens, 0);
  sentence.cutUp = {
    plain: sentence.plain,
    cuts: cutsIn(tokens),
    parts: new Map(),
    starts: startsIn(tokens),
    subject: subject && !subject.pronoun ? subject.name : undefined,
    holder: subject && !subject.pronoun && tokens[subject.to]?.tag === 'have' ? subject.name : undefined,
  };
  return sentence.cutUp;
}

/** Undefined where the words change as they are put together: there a stretch is put together by itself. */
function startsIn(tokens: readonly Token[]): readonly number[] | undefined {
  const starts: number[] = [];
  let at = 0;
  let before = '';
  for (const { lower } of tokens) {
    const joined = lower === ',' || lower === ';';
    if (!joined && !/^(?:[a-z0-9-]+|[.:()])$/.test(lower)) return undefined;
    if ((lower === 'not' && before === 'can') || lower.includes('shall')) return undefined;
    before = lower;
    if (joined && at > 0) at--;
    starts.push(at);
    at += lower.length + 1;
  }
  starts.push(at);
  return starts;
}

/** The stretch between two cuts, trimmed and with a subject of its own; made once for all patterns. */
function partAt(tokens: readonly Token[], words: CutUp, from: number, to: number): RulePart | undefined {
  const { parts } = words;
  const key = from * (tokens.length + 1) + to;
  if (parts.has(key)) return parts.get(key);
  const part = partOf(tokens, words, from, to);
  parts.set(key, part);
  return part;
}

function partOf(tokens: readonly Token[], words: CutUp, from: number, to: number): RulePart | undefined {
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  const { starts, subject, holder, cuts } = words;
  let text = trimmed(starts ? words.plain.slice(starts[from], starts[to]) : plainText(tokens.slice(from, to)));
  const relative = /^(?:who|which|that) /.exec(text);
  if (relative) {
    const noun = nounBefore(tokens, from);
    if (!noun) return undefined;
    text = `the ${noun} ${text.slice(relative[0].length)}`;
  }
  if (from > 0 && subject !== undefined && opensWithVerb(tokens, from, to)) text = `the ${subject} ${text}`;
  const whole = from === 0 && to === cuts[cuts.length - 1];
  const span = { start: first.start, end: last.end };
  return holder !== undefined ? { text, span, whole, whose: holder } : { text, span, whole };
}

/** The first word of a stretch that is no joint is a verb: its subject stands before. */
function opensWithVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { tag } = tokens[i] as Token;
    if (tag !== 'punct' && tag !== 'conj' && tag !== 'adv') return verbTags.has(tag);
  }
  return false;
}

const verbTags: ReadonlySet<Tag> = new Set<Tag>(['verb', 'modal', 'be', 'have', 'do', 'not']);

/** What a relative pronoun at `at` stands for: the noun right before it, else the subject of the piece before. */
function nounBefore(tokens: readonly Token[], at: number): string | undefined {
  let end = at;
  while (end > 0 && tokens[end - 1]?.tag === 'punct') end--;
  let start = end;
  while (start > 0 && !/^[,;:(]$/.test(tokens[start - 1]?.lower ?? '') && end - start < 20) start--;
  let k = end;
  while (k > start && /^(?:noun|adj)$/.test(tokens[k - 1]?.tag ?? '')) k--;
  if (k < end && tokens[end - 1]?.tag === 'noun') return conceptName(tokens.slice(k, end).map((t) => t.lower));
  for (let i = start; i < end; i++) {
    const np = nounPhraseAt(tokens, i);
    if (np && !np.pronoun) return np.name;
  }
  return undefined;
}
