import { wordsIn } from '../lexicon/phrase-words';
import { wordsAt } from './raw-words';
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
  const said = m[0].endsWith('number of ') ? 'a maximum number of' : 'a capacity of';
  return { words: said.split(' ').map((lower) => ({ ...first, text: lower, lower })), took: wordsIn(m[0]) };
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
  const words = ['that', 'takes', 'part'].map((lower) => ({ ...(t[at] as RawToken), text: lower, lower }));
  const next = t[at + took] as RawToken;
  const comma: RawToken = { ...next, text: ',', lower: ',', kind: 'punct', end: next.start };
  return { words: next.lower === ',' ? words : [...words, comma], took };
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
  ...openedBy(',', notThat),
  ...openedBy('they he she it', theyAreOn),
];
