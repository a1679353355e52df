import { wordsIn } from '../lexicon/phrase-words';
import { opensClause, phraseEnd, wordsAt } from './raw-words';
import type { RawToken } from './tokenize';

const states =
  /^(?:(?:is|are|must be|must not be|should be|should not be|has to be|have to be|needs to be|can be|may be|could be|can not be|cannot be|may not be|can never be|is never|is not|are never|is always|must always be) )(?:always |also |only |completely |globally )?(?:unique|optional|empty|blank|missing|null|required|mandatory|obligatory|negative|positive|unknown|compulsory|left empty|left blank|left out|duplicated|repeated)\b/;
const repeats = /^(?:can not|cannot|must not|may not|should not|does not|do not|can never) (?:repeat|duplicate)\b/;

/**
 * "a plate number, it is unique, and a colour", "a phone, the phone can be empty": a remark between the commas of a list
 * that is said of the fact right in front, as ", which is unique,". The same tokens where there is none. Linear.
 */
export function withoutSplices(t: readonly RawToken[]): readonly RawToken[] {
  if (!t.some((x, i) => i > 2 && x.lower === ',')) return t;
  const out: RawToken[] = [];
  for (let i = 0; i < t.length; i++) {
    const x = t[i] as RawToken;
    out.push(x);
    const from = x.lower === ',' && i > 2 ? remarkAt(t, i) : undefined;
    if (from === undefined) continue;
    out.push({ ...(t[i + 1] as RawToken), text: 'which', lower: 'which' });
    const there = t[from]?.lower === 'there';
    if (there) out.push({ ...(t[from] as RawToken), lower: 'has' });
    i = there ? from + 1 : from - 1;
  }
  return out;
}

/** Behind a comma, where the verb of a remark on the fact in front begins. */
function remarkAt(t: readonly RawToken[], comma: number): number | undefined {
  const verb = subjectEnd(t, comma);
  if (verb === undefined) return undefined;
  const told = `${wordsAt(t, verb, verb + 6)} `;
  if (named(t, comma, verb) && hasNext.test(told)) return verb;
  const m = states.exec(told) ?? repeats.exec(told);
  if (!m) return undefined;
  const end = verb + wordsIn(m[0]);
  return inList(t, comma, end) ? verb : undefined;
}

const hasNext = /^(?:has|have|contains?|includes?|there (?:is|are)) (?!to |been )/;

/** "is created a sale, sale have a date", "has a contract, in the contract there is a date": the name said again. */
const named = (t: readonly RawToken[], comma: number, verb: number): boolean =>
  t[verb - 1]?.lower === t[comma - 1]?.lower && verb > comma + 1;

/** "it", "this", "the number", "number", "this number" behind "a customer number,": where it ends. */
function subjectEnd(t: readonly RawToken[], comma: number): number | undefined {
  const first = t[comma + 1];
  if (first?.kind !== 'word') return undefined;
  if (
    /^(?:it|this|that|they|these)$/.test(first.lower) &&
    /^(?:is|are|has|have|can|cannot|must|may|should|needs?|could|does|do)$/.test(t[comma + 2]?.lower ?? '')
  )
    return comma + 2;
  const start = /^(?:in|on|for)$/.test(first.lower) ? comma + 2 : comma + 1;
  const end = phraseEnd(t, start);
  const fact = t[comma - 1]?.lower ?? '';
  return end > start && t[end - 1]?.lower === fact ? end : undefined;
}

/** The sentence has listed something by then, and goes on with a mark or ends. */
function inList(t: readonly RawToken[], comma: number, end: number): boolean {
  const next = t[end]?.lower ?? '.';
  if (!/^(?:[,.;)]|and|but|also|plus|across|throughout|everywhere|worldwide)$/.test(next)) return false;
  let has = -1;
  for (let i = comma - 1; i > 0; i--) {
    const word = t[i]?.lower ?? '';
    if (
      /^(?:has|have|contains?|includes?|with|shows?|gets?|record|store|keep|note|write|need|know|save|:)$/.test(word)
    ) {
      has = i;
      break;
    }
  }
  return has > 0 && !opensClause(t, has);
}
