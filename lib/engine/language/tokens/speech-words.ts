import { askedFact } from './asked-facts';
import { canBeThat, givingIs, hasDone, isDoing, isEnd, roughly, theirs, usedOnce } from './plain-verbs';
import { wordsAt } from './raw-words';
import type { Rewording } from './rewording';
import type { RawToken } from './tokenize';

/** "max. 12 people", "min 3 characters": in full. */
const most: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const dot = t[at + 1]?.text === '.' ? 1 : 0;
  if (t[at + 1 + dot]?.kind !== 'number' || !/^(?:and|,|has|have|for|to|of|with|is)$/.test(t[at - 1]?.lower ?? ''))
    return undefined;
  return { words: [{ ...first, lower: first.lower.startsWith('max') ? 'maximum' : 'minimum' }], took: 1 + dot };
};

/** "either a provisional one or a confirmed one": either provisional or confirmed. */
const suchOne: Rewording = (t, at) => {
  const what = t[at + 1];
  const next = t[at + 3]?.lower ?? '.';
  const before = t[at - 1]?.lower ?? '';
  return what && t[at + 2]?.lower === 'one' && /^(?:either|or)$/.test(before) && /^(?:or|,|[.])$/.test(next)
    ? { words: [what], took: 3 }
    : undefined;
};

/** "in respect of each hut": for each hut. */
const inRespectOf: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const said = wordsAt(t, at + 1, at + 3);
  return /^(?:respect (?:of|to)|relation to|regard to|connection with)$/.test(said)
    ? { words: [{ ...first, lower: 'for' }], took: 3 }
    : undefined;
};

/** "and if the guest was there or not": whether. */
const ifOrNot: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  if (!/^(?:,|and|also)$/.test(t[at - 1]?.lower ?? '')) return undefined;
  for (let i = at + 2; i < t.length - 1 && i < at + 9 && t[i]?.kind !== 'punct'; i++)
    if (t[i]?.lower === 'or' && t[i + 1]?.lower === 'not')
      return { words: [{ ...first, lower: 'whether' }, ...t.slice(at + 1, i)], took: i + 2 - at };
  return undefined;
};

/** "a date, what can be empty": which can. */
const whatCan: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const said =
    t[at - 1]?.lower === ',' && /^(?:can|may|must|could|should) (?:also )?(?:be|not)$/.test(wordsAt(t, at + 1, at + 3));
  return said ? { words: [{ ...first, lower: 'which' }], took: 1 } : undefined;
};

/** "has to be behind the start": after it. */
const behindTime: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const time = /^(?:begin|beginning|start|end|date|time|day|arrival|departure)$/.test(t[at + 2]?.lower ?? '');
  return t[at - 1]?.lower === 'be' && t[at + 1]?.lower === 'the' && time
    ? { words: [{ ...first, lower: 'after' }], took: 1 }
    : undefined;
};

/** "we look often for": look for. */
const lookFor: Rewording = (t, at) =>
  /^(?:often|mostly|usually|always|frequently|daily|sometimes)$/.test(t[at + 1]?.lower ?? '') &&
  t[at + 2]?.lower === 'for'
    ? { words: [t[at] as RawToken], took: 2 }
    : undefined;

/** Turns of phrase of speakers, of those who learnt English, and of contracts, by the word each opens with. */
export const speechWords: readonly (readonly [string, readonly Rewording[]])[] = [
  ['in', [inRespectOf]],
  ['with', [inRespectOf]],
  ['max', [most]],
  ['max.', [most]],
  ['min', [most]],
  ['min.', [most]],
  ['a', [suchOne]],
  ['an', [suchOne]],
  ['is', [isEnd, isDoing]],
  ['are', [isDoing]],
  ['has', [hasDone]],
  ['have', [hasDone]],
  ['it', [canBeThat]],
  ['if', [ifOrNot]],
  ['behind', [behindTime]],
  ['look', [lookFor]],
  ['search', [lookFor]],
  ...['roughly', 'approximately', 'about', 'exactly'].map((word): [string, Rewording[]] => [word, [roughly]]),
  ...['giving', 'providing', 'stating', 'leaving', 'entering', 'provision', 'indication'].map(
    (word): [string, Rewording[]] => [word, [givingIs]],
  ),
  ['his', [theirs]],
  ['her', [theirs]],
  ['which', [usedOnce, askedFact]],
  ['that', [usedOnce]],
  ...['how', 'what', 'when', 'where', 'since'].map((word): [string, Rewording[]] => [
    word,
    word === 'what' ? [whatCan, askedFact] : [askedFact],
  ]),
];
