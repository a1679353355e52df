import { wordsIn } from '../lexicon/phrase-words';
import { said, wordsAt } from './raw-words';
import { type Openings, openedBy, type Rewording } from './rewording';
import type { RawToken } from './tokenize';

/** "has room for a limited number of guests", "room for 12 guests": a largest number of them, a capacity of 12. */
const roomFor: Rewording = (t, at) => {
  if (!/^(?:has|have|having|with|offers?)$/.test(t[at - 1]?.lower ?? '')) return undefined;
  const first = t[at] as RawToken;
  const m =
    /^(?:room|space|places) for (?:an? (?:limited|fixed|certain|given|maximum|set) number of (?=[a-z])|(?=(?:up to |at most |between |about )?\d))/.exec(
      wordsAt(t, at, at + 9),
    );
  if (!m) return undefined;
  const plain = m[0].endsWith('number of ') ? 'a maximum number of' : 'a capacity of';
  return { words: plain.split(' ').map((word) => said(word, first)), took: wordsIn(m[0]) };
};

/** "requests a category, not a certain device": what it is not says nothing. */
const notThat: Rewording = (t, at) => {
  if (t[at + 1]?.lower !== 'not') return undefined;
  const m = /^not (?:an?|any) (?:(?:certain|particular|specific|single|concrete) )?[a-z-]+(?: [a-z-]+)?$/.exec(
    wordsAt(t, at + 1, endOfPiece(t, at + 1)),
  );
  return m ? { words: [], took: 1 + wordsIn(m[0]) } : undefined;
};

/** "For every list they are on we keep ...": of each of these and those that are on it. */
const theyAreOn: Rewording = (t, at) => {
  if (at < 3 || at > 5 || t[0]?.lower !== 'for' || !/^(?:each|every)$/.test(t[1]?.lower ?? '')) return undefined;
  const m =
    /^(?:they|he|she|it) (?:(?:is|are) (?:in|on|at|part of|a member of)|(?:takes?|attends?|uses?|joins?|visits?|enters?|plays? (?:in|for|on)|works? (?:in|on|at|for)|belongs? to|subscribes? to|signs? up for|enrols? in|enrolls? in)) (?=, |we |the |an? |there )/.exec(
      wordsAt(t, at, at + 7),
    );
  if (!m) return undefined;
  const took = wordsIn(m[0]);
  const words = ['that', 'takes', 'part'].map((word) => said(word, t[at] as RawToken));
  const next = t[at + took] as RawToken;
  return { words: next.lower === ',' ? words : [...words, said(',', next)], took };
};

/** "is made up of steps": consists of them. */
const madeUp: Rewording = (t, at) => {
  const m = /^(?:is|are) (?:made up|composed|built up) of (?:numbered |ordered |several |many )*/.exec(
    wordsAt(t, at, at + 6),
  );
  if (!m) return undefined;
  const first = t[at] as RawToken;
  const plain = [first.lower === 'is' ? 'consists' : 'consist', 'of', 'several'];
  return { words: plain.map((word) => said(word, first)), took: wordsIn(m[0]) };
};

/** "businesses have a number, households only a name": these have it too. */
const gapped: Rewording = (t, at) => {
  const m = /^, ([a-z]+s) only (?=(?:an?|the|their) )/.exec(`${wordsAt(t, at, at + 4)} `);
  const has = m && t.slice(0, at).some((x) => x.lower === 'have');
  if (!m || !has) return undefined;
  const first = t[at] as RawToken;
  return { words: [first, said('and', first), t[at + 1] as RawToken, said('have', first)], took: 3 };
};

/** "From a plan a list is generated": the list is generated from the plan. */
const fromWhole: Rewording = (t, at) => {
  if (at > 0) return undefined;
  const m =
    /^from ((?:an?|each|every|the) [a-z-]+(?: [a-z-]+)?) ((?:an?|one) [a-z-]+(?: [a-z-]+)?) (?:is|are) (?:then |automatically )?(?:generated|created|made|produced|derived|printed|compiled|built)(?= |$)/.exec(
      wordsAt(t, 0, 12),
    );
  if (!m?.[1] || !m[2]) return undefined;
  const took = wordsIn(m[0]);
  const whole = wordsIn(m[1]);
  return { words: [...t.slice(1 + whole, took), ...t.slice(0, 1 + whole)], took };
};

/** "During a visit parts are used": the visit uses several parts. */
const usedDuring: Rewording = (t, at) => {
  if (at > 0) return undefined;
  const m =
    /^(?:during|in|on|for|at) ((?:an?|each|every) [a-z-]+) ((?:several |some |different |various )?[a-z-]+s) are (used|consumed|needed|required|installed|replaced|fitted)(?= |$)/.exec(
      wordsAt(t, 0, 9),
    );
  if (!m?.[1] || !m[2]) return undefined;
  const first = t[0] as RawToken;
  const whole = wordsIn(m[1]);
  const parts = t
    .slice(1 + whole, wordsIn(m[0]) - 2)
    .filter((x) => !/^(?:several|some|different|various)$/.test(x.lower));
  return {
    words: [...t.slice(1, 1 + whole), said('uses', first), said('several', first), ...parts],
    took: wordsIn(m[0]),
  };
};

/** ", for example early bird or VIP": examples say nothing of what there is. */
const examples: Rewording = (t, at) => {
  const m = /^, (?:for example|for instance|e\.g\.) /.exec(wordsAt(t, at, at + 4));
  if (!m) return undefined;
  const from = at + wordsIn(m[0]);
  let end = from;
  while (
    end < t.length &&
    end < from + 12 &&
    (t[end]?.kind === 'word' || (t[end]?.lower === ',' && t[end + 1]?.kind === 'word'))
  )
    end++;
  const named = t.slice(from, end);
  const listed = named.some((x) => x.lower === 'or' || x.lower === 'and') && !named.some((x) => stated.test(x.lower));
  return listed && (t[end]?.lower ?? '.') === '.' ? { words: [], took: end - at } : undefined;
};
const stated = /^(?:is|are|has|have|can|may|must|each|which|that|who|when|if|a|an|the)$/;

/** "when and why they left": the reason, and when they left. */
const whenAndWhy: Rewording = (t, at) => {
  const m = /^(?:when and why|why and when) (?:they|he|she|it|the|an?) /.exec(wordsAt(t, at, at + 5));
  if (!m) return undefined;
  const first = t[at] as RawToken;
  // Of the text's own words, so that the reason is shown where it is asked for.
  return { words: ['the', 'reason', 'and', 'when'].map((lower) => ({ ...first, text: lower, lower })), took: 3 };
};

/** "free, occupied, being cleaned or closed": one of the states, and no verb of the statement. */
const beingDone: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const done = t[at + 1];
  const among = /^(?:,|or|is|are)$/.test(t[at - 1]?.lower ?? '') && /^(?:,|or|\.|\))$/.test(t[at + 2]?.lower ?? '.');
  if (!among || !done || !/[a-z](?:ed|en|ought|ilt)$/.test(done.lower)) return undefined;
  const state = `${first.lower} ${done.lower}`;
  return { words: [{ ...first, text: state, lower: state, end: done.end }], took: 2 };
};

/** "the dates of dispatch and arrival": two dates. */
const datesOf: Rewording = (t, at) => {
  const m = /^(dates|times) of ([a-z]+) and ([a-z]+)(?= ?(?:,|\.|$|and ))/.exec(wordsAt(t, at, at + 6));
  if (!m?.[1] || m[3] === 'the') return undefined;
  const first = t[at] as RawToken;
  const lower = m[1].slice(0, -1);
  const moment = { ...first, text: lower, lower };
  const [of, one, and, other] = t.slice(at + 1, at + 5) as [RawToken, RawToken, RawToken, RawToken];
  return {
    words: [
      moment,
      of,
      one,
      and,
      { ...other, text: 'the', lower: 'the' },
      { ...moment, start: other.start, end: other.end },
      { ...of, start: other.start, end: other.end },
      other,
    ],
    took: 5,
  };
};

/** ", the latter unknown at first": which is. */
const theLatter: Rewording = (t, at) => {
  const m =
    /^, the (?:latter|last|second)(?: one)? (?:is |being |may be |can be )?(?=(?:unknown|empty|missing|optional|blank|unset|open|null)\b)/.exec(
      wordsAt(t, at, at + 7),
    );
  if (!m) return undefined;
  const first = t[at] as RawToken;
  return { words: [first, said('which', first), said('is', first)], took: wordsIn(m[0]) };
};

/** The next comma, full stop or end. */
function endOfPiece(t: readonly RawToken[], from: number): number {
  let end = from;
  while (end < t.length && t[end]?.kind === 'word') end++;
  return end;
}

/** Turns of phrase of those who describe a product, by the word each opens with. */
export const productWords: Openings = [
  ...openedBy('room space places', roomFor),
  ...openedBy(',', notThat, gapped, examples, theLatter),
  ...openedBy('they he she it', theyAreOn),
  ...openedBy('is are', madeUp),
  ...openedBy('being', beingDone),
  ...openedBy('dates times', datesOf),
  ...openedBy('from', fromWhole),
  ...openedBy('when why', whenAndWhy),
  ...openedBy('during in on for at', usedDuring),
];
