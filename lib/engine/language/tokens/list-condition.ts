import { isFiniteVerb, lowerOf, type Token } from './token';

const opening =
  /^(?:once|if|when|where|after|unless|until|as soon as|in case|from the moment|only if|only when|only once)\b/;
const LONGEST = 12;

/**
 * "a fee and, once it has been settled, a payment date": the condition between commas as one word, behind which the facts
 * of the list are such that only some have them. The same tokens where no list goes on behind it.
 */
export function listConditions(t: readonly Token[]): readonly Token[] {
  for (let i = 2; i < t.length - 3; i++) {
    if (t[i]?.lower !== ',' || t[i - 1]?.tag !== 'conj' || t[i - 1]?.lower === 'or') continue;
    const close = closeOf(t, i);
    if (close < 0 || !listGoesOn(t, close + 1) || !t.slice(0, i - 1).some(isFiniteVerb)) continue;
    const [first, last] = [t[i + 1] as Token, t[close - 1] as Token];
    const said = lowerOf(t.slice(i + 1, close));
    const word: Token = { text: said, lower: CONDITION, tag: 'adv', start: first.start, end: last.end };
    return [...t.slice(0, i + 1), word, ...t.slice(close)];
  }
  return t;
}

/** What stands for a condition said in front of some facts of a list. */
export const CONDITION = 'conditionally';

/** The comma that ends the condition opened by the one at `at`, or -1. */
function closeOf(t: readonly Token[], at: number): number {
  if (!opening.test(lowerOf(t.slice(at + 1, at + 4)))) return -1;
  for (let k = at + 2; k < t.length && k < at + LONGEST; k++) {
    if (t[k]?.lower === ',') return k > at + 2 ? k : -1;
    if (/^[.;:()]$/.test(t[k]?.lower ?? '')) return -1;
  }
  return -1;
}

/** Up to the end of the sentence stand names, none of which does anything. */
function listGoesOn(t: readonly Token[], from: number): boolean {
  if (!/^(?:det|poss|noun|adj|wh)$/.test(t[from]?.tag ?? '')) return false;
  const asks = t[from]?.tag === 'wh';
  for (let k = from; k < t.length && !/^[.;]$/.test(t[k]?.lower ?? ''); k++) {
    if (t[k]?.tag === 'wh') return true;
    if (isFiniteVerb(t[k] as Token)) return asks;
  }
  return true;
}
