import { wordsIn } from '../lexicon/phrase-words';
import { wordsAt } from './raw-words';
import { closedTag } from './rough-tag';
import type { RawToken } from './tokenize';

/** What speakers put between commas while they think. */
const phrases: readonly (readonly string[])[] = [
  ['you', 'know'],
  ['i', 'mean'],
  ['i', 'think'],
  ['i', 'guess'],
  ['i', 'suppose'],
  ['i', 'believe'],
  ['sort', 'of'],
  ['kind', 'of'],
  ['you', 'see'],
  ['let', "'s", 'say'],
  ['to', 'be', 'honest'],
  ['of', 'course'],
  ['if', 'you', 'like'],
  ['as', 'i', 'said'],
  ['or', 'so'],
  ['or', 'whatever'],
  ['what', 'else'],
  ['what', 'is', 'it'],
  ['let', 'me', 'see'],
  ['let', 'me', 'think'],
  ['let', "'s", 'see'],
  ['how', 'do', 'you', 'say'],
  ['hang', 'on'],
  ['you', 'name', 'it'],
  ['all', 'that'],
  ['that', 'is', 'it'],
  ['that', 'is', 'all'],
  ['that', "'s", 'it'],
  ['that', "'s", 'all'],
  ['nothing', 'else'],
  ['nothing', 'more'],
  ['if', 'you', 'will'],
  ['so', 'to', 'speak'],
  ['so', 'to', 'say'],
  ['believe', 'me'],
  ['like'],
  ['um'],
  ['uh'],
  ['er'],
  ['erm'],
  ['hmm'],
  ['well'],
  ['ah'],
];
const first = new Set([...phrases.map((p) => p[0]), 'no', 'wait', 'make', 'actually']);
/** What is taken away or spelt out by itself. */
const signs = new Set(["'s", '{', '}', '∈', 'w', 'the', 'later']);
/** What else is looked at: contractions and signs, and what may stand behind "the". */
const marks = new Set(["'s", '{', '}', '∈', 'w', 'each', 'every']);
/** Behind these a comma parts nothing: "has, um, a name". */
const leads =
  /^(?:has|have|had|and|or|but|a|an|the|with|is|are|of|to|for|in|on|at|by|so|that|which|need|needs|want|got|'s|also|then|its|their|our|each|every|no)$/;

/** "the number's unique" says is; a possessive is never followed by these. */
const is =
  /^(?:unique|optional|required|mandatory|empty|blank|null|missing|unknown|not|never|always|only|after|before|between|the|an?|one|for|at|on|in|from|over|under|above|below|up|due|later|earlier|positive|negative|either|set|known|given|there|basically|just|usually|simply|really)$/;

const states = /^(?:unique|optional|required|mandatory|unknown|positive|negative|later|earlier|due|known|given)$/;

/** "each probe's unique identifier", "the loan's due date": whose it is, as a name follows. */
function ofName(tokens: readonly RawToken[], at: number): boolean {
  const named = tokens[at + 2];
  return states.test(tokens[at + 1]?.lower ?? '') && named?.kind === 'word' && closedTag(named.lower) === undefined;
}
const saysIs = (tokens: readonly RawToken[], at: number): boolean =>
  is.test(tokens[at + 1]?.lower ?? '') && !ofName(tokens, at);

const isPronoun = /^(?:it|that|there|here|he|she|what|this|who)$/;

/** Without fillers and asides of speech, and without "the" in front of "each". Linear. */
export function withoutAsides(tokens: readonly RawToken[]): readonly RawToken[] {
  if (!tokens.some(({ lower }) => first.has(lower) || marks.has(lower))) return tokens;
  const out: RawToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as RawToken;
    if (!first.has(t.lower) && !signs.has(t.lower)) {
      out.push(t);
      continue;
    }
    if (t.lower === '∈' || (t.lower === 'the' && /^(?:each|every)$/.test(tokens[i + 1]?.lower ?? ''))) continue;
    if (t.lower === "'s" && (saysIs(tokens, i) || isPronoun.test(tokens[i - 1]?.lower ?? ''))) {
      out.push({ ...t, lower: 'is' });
      continue;
    }
    if (t.lower === '{' || t.lower === '}') {
      out.push({ ...t, lower: t.lower === '{' ? '(' : ')' });
      continue;
    }
    if (t.lower === 'w' && tokens[i + 1]?.lower === '/' && tokens[i + 1]?.start === t.end) {
      out.push({ ...t, lower: 'with' });
      i++;
      continue;
    }
    if (t.lower === 'later' && tokens[i + 1]?.lower === 'on' && /^(?:the|an?)$/.test(tokens[i + 2]?.lower ?? '')) {
      out.push(t);
      i++;
      continue;
    }
    const corrected = corrects(tokens, i, out);
    if (corrected > 0) {
      takeBack(out);
      i += corrected - 1;
      continue;
    }
    const explained = explains(tokens, i, out);
    if (explained > 0) {
      i += explained - 1;
      continue;
    }
    const length = asideAt(tokens, i);
    const next = tokens[i + length]?.lower;
    const before = out[out.length - 1]?.lower;
    const bounded = next === ',' && (before === ',' || before === undefined);
    const hesitates = length === 1 && t.lower !== 'like' && t.lower !== 'well';
    const trails =
      length > 1 &&
      /^(?:i|or|of|that|nothing)$/.test(t.lower) &&
      (next === undefined || next === '.') &&
      out.length > 3;
    if (length === 0 || !(bounded || trails || (hesitates && (next === ',' || before === ',')))) {
      out.push(t);
      continue;
    }
    i += length - 1;
    if (next === ',') i++;
    if (before !== ',') continue;
    if (trails || leads.test(out[out.length - 2]?.lower ?? '')) out.pop();
  }
  return out;
}

const correction =
  /^(?:i mean|or rather|no wait|no sorry|wait no|make that|actually no)(?: ,)? (?:an?|the|its|their|\p{L}+s|one|two|three|\d+) /u;

/** "a host, I mean, presenters", "a name, no wait, a title": how many words say that what stands in front is taken back. */
function corrects(tokens: readonly RawToken[], at: number, before: readonly RawToken[]): number {
  const first = tokens[at]?.lower ?? '';
  if (!/^(?:i|or|no|wait|make|actually)$/.test(first) || before[before.length - 1]?.lower !== ',') return 0;
  const m = correction.exec(`${wordsAt(tokens, at, at + 5)} `);
  if (!m) return 0;
  const words = wordsIn(m[0]) - 1;
  let end = at + words;
  while (end < tokens.length && !/^[,.;:(]$/.test(tokens[end]?.lower ?? '')) end++;
  const states = tokens
    .slice(at + words, end)
    .some((t) => /^(?:is|are|has|have|can|do|does|will|but|move|moves)$/.test(t.lower));
  return states ? 0 : words;
}

/** Takes the last item back, up to the mark or the verb in front of it. */
function takeBack(out: RawToken[]): void {
  out.pop();
  for (let n = 0; n < 6 && out.length > 0 && !bounds.test(out[out.length - 1]?.lower ?? ''); n++) out.pop();
}
const bounds =
  /^(?:[,;:(]|and|or|has|have|had|'ve|is|are|with|of|need|needs|want|keep|record|store|note|take|got|called|for|by|in|to)$/;

/** ", I mean some move around but not many,": a statement that takes back nothing; how many words it has. */
function explains(tokens: readonly RawToken[], at: number, before: readonly RawToken[]): number {
  if (tokens[at]?.lower !== 'i' || tokens[at + 1]?.lower !== 'mean' || before[before.length - 1]?.lower !== ',')
    return 0;
  let end = at + 2;
  while (end < tokens.length && end < at + 20 && !/^[,.;:(]$/.test(tokens[end]?.lower ?? '')) end++;
  const states = tokens.slice(at + 2, end).some((t) => /^(?:is|are|has|have|can|do|does|will|but)$/.test(t.lower));
  return states && end > at + 4 && tokens[end]?.lower === ',' ? end + 1 - at : 0;
}

function asideAt(tokens: readonly RawToken[], at: number): number {
  const word = tokens[at]?.lower;
  if (word === undefined || !first.has(word)) return 0;
  const hit = phrases.find((p) => p.every((w, k) => tokens[at + k]?.lower === w));
  return hit?.length ?? 0;
}
