import { wordsIn } from '../lexicon/phrase-words';
import { inParentheses, said, wordsAt } from './raw-words';
import type { Rewording } from './rewording';
import type { RawToken } from './tokenize';

/** "a list is drawn up": created. */
export const drawnUp: Rewording = (t, at) => {
  const next = t[at + 1];
  if (next?.lower !== 'up') return undefined;
  return { words: [{ ...(t[at] as RawToken), lower: 'created', end: next.end }], took: 2 };
};

/** "Along each road there are stations": in each road. */
export const along: Rewording = (t, at) =>
  at === 0 && t.slice(2, 7).some((x) => x.lower === 'there')
    ? { words: [{ ...(t[at] as RawToken), lower: 'in' }], took: 1 }
    : undefined;

/** "instruments move, so an installation is recorded": and. */
export const soThen: Rewording = (t, at) =>
  t[at - 1]?.lower === ',' &&
  /^(?:an?|the|each|every)$/.test(t[at + 1]?.lower ?? '') &&
  / (?:is|are|has|have|must) /.test(` ${wordsAt(t, at + 3, at + 6)} `) &&
  !/ and /.test(` ${wordsAt(t, at + 2, at + 5)} `)
    ? { words: [{ ...(t[at] as RawToken), lower: 'and' }], took: 1 }
    : undefined;

/** "several hundred million readings": several. */
export const roundly: Rewording = (t, at) =>
  /^(?:several|some|many|a|few|hundred|thousand|million)$/.test(t[at - 1]?.lower ?? '') && t[at + 1]?.kind === 'word'
    ? { words: [], took: 1 }
    : undefined;

/** "owns about 400 instruments": 400. A share of something keeps its word. */
export const aboutSo: Rewording = (t, at) =>
  t[at + 1]?.kind === 'number' &&
  !/%$/.test(t[at + 1]?.lower ?? '') &&
  t[at + 2]?.kind === 'word' &&
  t[at + 2]?.lower !== 'of'
    ? { words: [], took: 1 }
    : undefined;

/** "the outcome, namely unhurt, injured or dead": in parentheses. */
export const namely: Rewording = (t, at) => {
  if (t[at + 1]?.lower !== 'namely') return undefined;
  const or = t.findIndex((x, i) => i > at && i < at + 16 && x.lower === 'or');
  const end = t.findIndex((x, i) => i > or && /^(?:[.,;]|and)$/.test(x.lower));
  if (or < 0 || end < 0 || end > or + 4) return undefined;
  return { words: inParentheses(t.slice(at + 2, end)), took: end - at };
};

/** "roles, such as the heroine or the narrator, with a name and a gender": roles with a name. */
export const examplesOf: Rewording = (t, at) => {
  if (t[at + 1]?.lower !== 'such' || t[at + 2]?.lower !== 'as' || !/[^s]s$/.test(t[at - 1]?.lower ?? ''))
    return undefined;
  const end = t.findIndex((x, i) => i > at + 3 && i < at + 16 && x.lower === ',' && t[i + 1]?.lower === 'with');
  return end < 0 || !/^(?:an?|the|its|their)$/.test(t[end + 2]?.lower ?? '')
    ? undefined
    : { words: [], took: end + 1 - at };
};

/** ", without which they may not begin": no fact. */
export const withoutWhich: Rewording = (t, at) => {
  if (t[at + 1]?.lower !== 'without' || !/^(?:which|whom)$/.test(t[at + 2]?.lower ?? '')) return undefined;
  const end = t.findIndex((x, i) => i > at + 2 && /^[.,;]$/.test(x.lower));
  return end < 0 ? undefined : { words: [], took: end - at };
};

/** "from what day the price is valid": the day from which it is. */
export const fromWhatDay: Rewording = (t, at) => {
  const m =
    /^from (?:what|which) (?:day|date) (?:it|they|the [a-z]+) (?:is|are) (?:valid|in force)(?= |$)|^from (?:what|which) (?:day|date) (?:it|they|the [a-z]+) (?:applies|apply|holds?)(?= |$)/.exec(
      wordsAt(t, at, at + 8),
    );
  if (!m) return undefined;
  const place = t[at] as RawToken;
  const words = ['the', 'date', 'from', 'which', 'it', 'is', 'valid'].map((w) => said(w, place));
  return { words, took: wordsIn(m[0]) };
};
