import { wordsAt } from './raw-words';
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
