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
  ['like'],
  ['um'],
  ['uh'],
  ['er'],
  ['erm'],
  ['hmm'],
  ['well'],
  ['ah'],
];
const first = new Set(phrases.map((p) => p[0]));
/** What else is looked at: contractions and signs, and what may stand behind "the". */
const marks = new Set(["'s", '{', '}', '∈', 'w', 'each', 'every']);
/** Behind these a comma parts nothing: "has, um, a name". */
const leads =
  /^(?:has|have|had|and|or|but|a|an|the|with|is|are|of|to|for|in|on|at|by|so|that|which|need|needs|want|got|'s|also|then|its|their|our|each|every|no)$/;

/** "the number's unique" says is; a possessive is never followed by these. */
const is =
  /^(?:unique|optional|required|mandatory|empty|blank|null|missing|unknown|not|never|always|only|after|before|between|the|an?|one|for|at|on|in|from|over|under|above|below|up|due|later|earlier|positive|negative|either|set|known|given|there)$/;

const states = /^(?:unique|optional|required|mandatory|unknown|positive|negative|later|earlier|due|known|given)$/;

/** "each probe's unique identifier", "the loan's due date": whose it is, as a name follows. */
function ofName(tokens: readonly RawToken[], at: number): boolean {
  const named = tokens[at + 2];
  return states.test(tokens[at + 1]?.lower ?? '') && named?.kind === 'word' && closedTag(named.lower) === undefined;
}

/** Without fillers and asides of speech, and without "the" in front of "each". Linear. */
export function withoutAsides(tokens: readonly RawToken[]): readonly RawToken[] {
  if (!tokens.some(({ lower }) => first.has(lower) || marks.has(lower))) return tokens;
  const out: RawToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as RawToken;
    if (t.lower === 'the' && /^(?:each|every)$/.test(tokens[i + 1]?.lower ?? '')) continue;
    if (t.lower === "'s" && is.test(tokens[i + 1]?.lower ?? '') && !ofName(tokens, i)) {
      out.push({ ...t, lower: 'is' });
      continue;
    }
    if (t.lower === '∈') continue;
    if (t.lower === '{' || t.lower === '}') {
      out.push({ ...t, lower: t.lower === '{' ? '(' : ')' });
      continue;
    }
    if (t.lower === 'w' && tokens[i + 1]?.lower === '/' && tokens[i + 1]?.start === t.end) {
      out.push({ ...t, lower: 'with' });
      i++;
      continue;
    }
    const length = asideAt(tokens, i);
    const next = tokens[i + length]?.lower;
    const before = out[out.length - 1]?.lower;
    const bounded = next === ',' && (before === ',' || before === undefined);
    const hesitates = length === 1 && t.lower !== 'like' && t.lower !== 'well';
    const trails =
      length > 1 && /^(?:i|or|of)$/.test(t.lower) && (next === undefined || next === '.') && out.length > 3;
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

function asideAt(tokens: readonly RawToken[], at: number): number {
  const word = tokens[at]?.lower;
  if (word === undefined || !first.has(word)) return 0;
  const hit = phrases.find((p) => p.every((w, k) => tokens[at + k]?.lower === w));
  return hit?.length ?? 0;
}
