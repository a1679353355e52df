import { askedFact } from './asked-facts';
import { canBeThat, givingIs, hasDone, isDoing, isEnd, oneAny, roughly, theirs, usedOnce } from './plain-verbs';
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
  ['one', [oneAny]],
  ...['roughly', 'approximately', 'about', 'exactly'].map((word): [string, Rewording[]] => [word, [roughly]]),
  ...['giving', 'providing', 'stating', 'leaving', 'entering', 'provision', 'indication'].map(
    (word): [string, Rewording[]] => [word, [givingIs]],
  ),
  ['his', [theirs]],
  ['her', [theirs]],
  ['which', [usedOnce, askedFact]],
  ['that', [usedOnce]],
  ...['how', 'what', 'when', 'where', 'since'].map((word): [string, Rewording[]] => [word, [askedFact]]),
];
