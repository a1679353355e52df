import { wordsIn } from '../lexicon/phrase-words';
import {
  aboutSo,
  along,
  brokenDown,
  drawnUp,
  eachOfThem,
  examplesOf,
  fromWhatDay,
  itself,
  keptApart,
  lookAfter,
  namely,
  roundly,
  soThen,
  whereThere,
  withoutWhich,
  yearsOf,
} from './prose-turns';
import { wordsAt } from './raw-words';
import { type Openings, openedBy, type Rewording } from './rewording';
import type { RawToken } from './tokenize';

/** "Should the offer be refused, ...": if the offer is refused. */
const should: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  if (at > 0 && !/^[;:]$/.test(t[at - 1]?.lower ?? '')) return undefined;
  const comma = t.findIndex((x, i) => i > at && x.lower === ',');
  const be = t.findIndex((x, i) => i > at + 1 && i < at + 8 && /^(?:be|have|get|happen)$/.test(x.lower));
  if (be < 0 || comma < be || t[be]?.lower === 'get') return undefined;
  const said = t[be] as RawToken;
  const noun = t[be - 1]?.lower ?? '';
  const plural = /[^s]s$/.test(noun) || noun === 'they';
  const is =
    said.lower === 'be' ? (plural ? 'are' : 'is') : said.lower === 'have' ? (plural ? 'have' : 'has') : said.lower;
  const words = [{ ...first, lower: 'if' }, ...t.slice(at + 1, be), { ...said, lower: is }];
  return { words, took: be + 1 - at };
};

/** "identified by district and number taken together". */
const together: Rewording = (t, at) =>
  t[at + 1]?.lower === 'together' && t[at - 1]?.kind === 'word' ? { words: [], took: 2 } : undefined;

/** "a cause chosen from a fixed list: ...": the values of the cause. */
const fromList: Rewording = (t, at) => {
  const m =
    /^(?:chosen|picked|selected) (?:from|out of) (?:an?|the|this|a short|a fixed|a closed|the following|a given|a set|these) ?(?:fixed |closed |short |given |following )?(?:list|set|values|options|choices)? ?:/.exec(
      wordsAt(t, at, at + 7),
    );
  return m && t[at - 1]?.kind === 'word' ? { words: [], took: wordsIn(m[0]) - 1 } : undefined;
};

const down = /^(?:written|noted|put|jotted) (?:down|on record|on file)$/;

/** "are written down", "is put on record": recorded. */
const writtenDown: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const m = [2, 3].find((n) => down.test(wordsAt(t, at, at + n)));
  if (m === undefined || !/^(?:is|are|be|been|being|was|were|and|also|,)$/.test(t[at - 1]?.lower ?? ''))
    return undefined;
  return { words: [{ ...first, lower: 'recorded', end: t[at + m - 1]?.end ?? first.end }], took: m };
};

/** "is kept on file", "are kept on record": recorded. */
const onFile: Rewording = (t, at) =>
  /^kept on (?:file|record)$/.test(wordsAt(t, at, at + 3))
    ? { words: [{ ...(t[at] as RawToken), lower: 'recorded', end: (t[at + 2] as RawToken).end }], took: 3 }
    : undefined;

/** "are on file": are recorded. */
const areOnFile: Rewording = (t, at) =>
  /^(?:is|are)$/.test(t[at - 1]?.lower ?? '') &&
  /^(?:file|record)$/.test(t[at + 1]?.lower ?? '') &&
  /^(?:[.,;]|too|as|and)$/.test(t[at + 2]?.lower ?? '.')
    ? { words: [{ ...(t[at] as RawToken), lower: 'recorded', end: (t[at + 1] as RawToken).end }], took: 2 }
    : undefined;

/** "unique, of course". */
const ofCourse: Rewording = (t, at) => (t[at + 1]?.lower === 'course' ? { words: [], took: 2 } : undefined);

/** "unique worldwide", "unique only within that client": unique, and within what. */
const uniquely: Rewording = (t, at) => {
  const where = t[at + 1]?.lower ?? '';
  const inside =
    /^(?:only|just|merely)$/.test(where) && /^(?:within|inside|per|in|for|together)$/.test(t[at + 2]?.lower ?? '');
  return inside || /^(?:worldwide|world-wide|globally|throughout|nationwide)$/.test(where)
    ? { words: [t[at] as RawToken], took: 2 }
    : undefined;
};

/** "its dimensions: length, width and height": the list is what counts. */
const collected: Rewording = (t, at) => {
  const before = t[at - 1]?.lower ?? '';
  const led = /^(?:,|and|optionally|its|their|the|with|also|plus)$/.test(before);
  return led && t[at + 1]?.lower === ':' && t.slice(0, at).some((x) => x.lower === ',')
    ? { words: [], took: 2 }
    : undefined;
};

const wanting =
  /^(?:need|want|have|must|should|would like|like|wish|are required|are obliged) (?:to )?(?:know|have|hold|see|note|ask for|take|hold on to|be told)(?= |$)/;

/** "we need to know the name", "we have to hold the name": we record it. */
const weNeed: Rewording = (t, at) => {
  const next = t[at + 1];
  const whose = next?.lower === 'want' && t.slice(at + 2, at + 7).some((x) => x.lower === "'s" || x.lower === "s'");
  if (whose && next && /^(?:each|every|the|an?)$/.test(t[at + 2]?.lower ?? ''))
    return { words: [t[at] as RawToken, { ...next, lower: 'record' }], took: 2 };
  const m = next ? wanting.exec(wordsAt(t, at + 1, at + 8)) : null;
  if (!m || !next) return undefined;
  const took = wordsIn(m[0]);
  const behind = t[at + 1 + took]?.lower ?? '';
  if (/^(?:that|if|to|about|how|in|been|,|:|at|it)$/.test(behind)) return undefined;
  const last = t[at + took] as RawToken;
  return { words: [t[at] as RawToken, { ...next, lower: 'record', end: last.end }], took: took + 1 };
};

/** "for each combination of class and term", "per pair of hub and line": for each class and term. */
const combined: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const m = /^(?:(?:unique|possible|distinct) )?(?:combination|pair|pairing) of (?:(?:a|an|one|the) )?/.exec(
    `${wordsAt(t, at + 1, at + 5)} `,
  );
  return m && /\band\b/.test(wordsAt(t, at + 3, at + 11)) ? { words: [first], took: 1 + wordsIn(m[0]) } : undefined;
};

/** "in the course of a repair": during it. "in the case of drivers": in case of. */
const inThe: Rewording = (t, at) => {
  if (t[at + 1]?.lower !== 'the' || t[at + 3]?.lower !== 'of') return undefined;
  const first = t[at] as RawToken;
  const what = t[at + 2] as RawToken;
  if (what.lower === 'course') return { words: [{ ...first, lower: 'during' }], took: 4 };
  return what.lower === 'case' ? { words: [first, what, t[at + 3] as RawToken], took: 4 } : undefined;
};

/** "gives rise to a complaint": leads to it. */
const givesRise: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  if (wordsAt(t, at + 1, at + 3) !== 'rise to') return undefined;
  const word = first.lower === 'gives' ? 'leads' : first.lower === 'given' ? 'led' : 'lead';
  return { words: [{ ...first, lower: word }, t[at + 2] as RawToken], took: 3 };
};

/** "Where a member is deleted, ...": if. */
const whereIf: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const condition = at === 0 && /^(?:an?|any|the|no)$/.test(t[1]?.lower ?? '') && t.some((x) => x.lower === ',');
  return condition ? { words: [{ ...first, lower: 'if' }], took: 1 } : undefined;
};

/** "a fee and a deposit, neither of which may be negative": both of which may not. */
const neither: Rewording = (t, at) => {
  const m = /^neither of which (?:may|can|must|shall|should|will)$/.exec(wordsAt(t, at, at + 4));
  const first = t[at] as RawToken;
  if (!m) return undefined;
  return {
    words: [
      { ...first, lower: 'both' },
      ...t.slice(at + 1, at + 4),
      { ...first, text: 'not', lower: 'not', start: first.end },
    ],
    took: 4,
  };
};

const sorted =
  /^(?:type|kind|class|category|size|grade|colou?r|brand|make|species|quality|level|status|rank|breed|format|model|shape)$/;

/** "is of a certain class", "is of one type (car or van)": has one. */
const isOfSome: Rewording = (t, at) => {
  if (t[at + 1]?.lower !== 'of' && t[at + 2]?.lower !== 'of') return undefined;
  const first = t[at] as RawToken;
  const m =
    /^(?:always )?of (?:(?:exactly |just )?one|(?:an?|some) (?:certain|given|particular|specific|fixed|known)) (?!of |or )/.exec(
      `${wordsAt(t, at + 1, at + 6)} `,
    );
  const what = m ? t[at + 1 + wordsIn(m[0])] : undefined;
  if (!m || !what || /^(?:these|those|the)$/.test(what.lower)) return undefined;
  // "is of one item" refers to a thing; "of one type" says of which.
  if (/ one /.test(m[0]) && !sorted.test(what.lower) && !sorted.test(t[at + 2 + wordsIn(m[0])]?.lower ?? ''))
    return undefined;
  return {
    words: [
      { ...first, lower: first.lower === 'are' ? 'have' : 'has' },
      { ...(t[at + 2] as RawToken), lower: 'one' },
    ],
    took: 1 + wordsIn(m[0]),
  };
};

/** "starts on a certain date and optionally ends on another": on another date. */
const onAnother: Rewording = (t, at) => {
  const joint = t[at - 1]?.lower ?? '';
  if (!/^(?:on|at)$/.test(joint) || !/^(?:[.,;)]|and|or|if|unless)$/.test(t[at + 1]?.lower ?? '.')) return undefined;
  const before = wordsAt(t, Math.max(0, at - 14), at);
  const m = /\b(?:on|at) an? (?:certain |given |specific |particular |fixed )?(date|day|time)\b/.exec(before);
  const place = t[at] as RawToken;
  return m?.[1]
    ? {
        words: [
          { ...place, lower: 'a' },
          { ...place, lower: 'later' },
          { ...place, lower: m[1] },
        ],
        took: 1,
      }
    : undefined;
};

/** Turns of phrase of people who write whole sentences, by the word each opens with. */
export const proseWords: Openings = [
  ...openedBy('itself themselves himself herself', itself),
  ...openedBy('should', should),
  ...openedBy('where as', whereThere),
  ...openedBy('where', whereIf),
  ...openedBy('neither', neither),
  ...openedBy('written noted put jotted', writtenDown),
  ...openedBy('chosen picked selected', fromList),
  ...openedBy('taken', together),
  ...openedBy('kept', onFile),
  ...openedBy('kept held entered registered recorded', keptApart),
  ...openedBy('each', eachOfThem),
  ...openedBy('on', areOnFile),
  ...openedBy('of', ofCourse),
  ...openedBy('unique', uniquely),
  ...openedBy('dimensions measurements particulars details coordinates', collected),
  ...openedBy('we', weNeed),
  ...openedBy('is are', isOfSome),
  ...openedBy('another', onAnother),
  ...openedBy('drawn', drawnUp),
  ...openedBy('so', soThen),
  ...openedBy('hundred thousand million', roundly),
  ...openedBy('along', along),
  ...openedBy('looks look', lookAfter),
  ...openedBy('broken split', brokenDown),
  ...openedBy('years dates places', yearsOf),
  ...openedBy('from', fromWhatDay),
  ...openedBy('about around roughly nearly', aboutSo),
  ...openedBy(',', namely, examplesOf, withoutWhich),
  ...openedBy('each every per', combined),
  ...openedBy('in', inThe),
  ...openedBy('give gives given', givesRise),
];
