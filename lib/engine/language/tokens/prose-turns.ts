import { wordsIn } from '../lexicon/phrase-words';
import { verbForms } from '../lexicon/verbs';
import { inParentheses, said, wordsAt } from './raw-words';
import type { Rewording } from './rewording';
import { closedTag } from './rough-tag';
import type { RawToken } from './tokenize';

/** "The vehicles themselves bear a plate". */
const doesNext = (word: string, behind = ''): boolean =>
  /^(?:base|third)$/.test(verbForms.get(word)?.form ?? '') && /^(?:an?|the|its|their|one|to|by|in|on|of)$/.test(behind);

/** "The permit itself exists": itself says nothing of a thing that goes on to do something. */
export const itself: Rewording = (t, at) => {
  const before = t[at - 1];
  const next = t[at + 1]?.lower ?? '';
  return before?.kind === 'word' &&
    (/^(?:is|are|has|have|must|can|may|will|exists?|belongs?|carry|carries|,)$/.test(next) ||
      doesNext(next, t[at + 2]?.lower))
    ? { words: [], took: 1 }
    : undefined;
};

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

/** "looks after two stations": manages. */
export const lookAfter: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const next = t[at + 1];
  if (next?.lower !== 'after' || /^(?:we|i|to)$/.test(t[at - 1]?.lower ?? '')) return undefined;
  return { words: [{ ...first, lower: first.lower === 'looks' ? 'manages' : 'manage', end: next.end }], took: 2 };
};

/** "is broken down into episodes": divided. */
export const brokenDown: Rewording = (t, at) => {
  const into = t[at + 1]?.lower === 'down' || t[at + 1]?.lower === 'up' ? at + 2 : -1;
  return t[into]?.lower === 'into' ? { words: [{ ...(t[at] as RawToken), lower: 'divided' }], took: 2 } : undefined;
};

/** "the years of birth and death": the year of the one and that of the other. */
export const yearsOf: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const [of, one, and, other] = t.slice(at + 1, at + 5);
  if (of?.lower !== 'of' || and?.lower !== 'and' || one?.kind !== 'word' || other?.kind !== 'word') return undefined;
  if (closedTag(one.lower) !== undefined || closedTag(other.lower) !== undefined || /s$/.test(one.lower))
    return undefined;
  const year = { ...first, lower: first.lower.slice(0, -1) };
  const again = [said('the', other), said(year.lower, other), said('of', other)];
  return { words: [year, of, one, and, ...again, other], took: 5 };
};

const apart =
  /^(?:kept|held|entered|registered|recorded) (?:separately|apart|in (?:an?|the) (?:[a-z]+ )?(?:list|register|catalogue|book|inventory|index|file|directory)) /;
const underNumber =
  /^under (?:an?|its|their) ((?:[a-z]+ )?(?:number|code|name|mark|signature)) ((?:that|which) is never (?:re-?used|given twice|repeated|changed) )?,? ?with /;

/** "are kept in a list with a name", "is entered in the register under a number that is never reused, with its kind": recorded with it. */
export const keptApart: Rewording = (t, at) => {
  const m = apart.exec(`${wordsAt(t, at, at + 5)} `);
  if (!m) return undefined;
  const first = t[at] as RawToken;
  const recorded = { ...first, lower: 'recorded' };
  const took = wordsIn(m[0].trim());
  if (t[at + took]?.lower === 'with') return { words: [recorded], took };
  const under = underNumber.exec(`${wordsAt(t, at + took, at + took + 12)} `);
  if (!under?.[1]) return undefined;
  const name = ['with', 'a', ...(under[2] ? ['unique'] : []), ...under[1].split(' '), ','].map((w) => said(w, first));
  return { words: [recorded, ...name], took: took + wordsIn(under[0].trim()) };
};

/** "each of them manages a station": each. */
export const eachOfThem: Rewording = (t, at) =>
  t[at + 1]?.lower === 'of' &&
  /^(?:them|these)$/.test(t[at + 2]?.lower ?? '') &&
  /^(?:looks|manages)$/.test(t[at + 3]?.lower ?? '')
    ? { words: [t[at] as RawToken], took: 3 }
    : undefined;

/** "a second name, where there is one", "a date of birth, so far as it is known": if any, if known. */
export const whereThere: Rewording = (t, at) => {
  const m =
    /^(?:where (?:there (?:is|are) (?:one|any|some)|they exist|it exists)|(?:far )?as (?:it is|they are) known)(?= |$)/.exec(
      wordsAt(t, at, at + 5),
    );
  if (!m || !/^(?:,|and|so|far)$/.test(t[at - 1]?.lower ?? '')) return undefined;
  const what = m[0].endsWith('known') ? 'known' : 'any';
  return { words: ['if', what].map((w) => said(w, t[at] as RawToken)), took: wordsIn(m[0]) };
};
