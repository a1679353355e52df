import { wordsIn } from '../lexicon/phrase-words';
import { said, wordsAt } from './raw-words';
import type { Rewording } from './rewording';
import type { RawToken } from './tokenize';

/** What a question asks for, by the word behind "how". */
const measures: Readonly<Record<string, string>> = {
  well: 'level',
  long: 'duration',
  often: 'frequency',
  far: 'distance',
  old: 'age',
  big: 'size',
  large: 'size',
  heavy: 'weight',
  tall: 'height',
  high: 'height',
  deep: 'depth',
  wide: 'width',
  fast: 'speed',
  severe: 'severity',
  bad: 'severity',
  serious: 'severity',
  urgent: 'urgency',
  important: 'priority',
};

const joint = /^(?:[,:(]|and|or|record|store|keep|note|notes|records|keeps|log|know|we|plus)$/;
const verbs = /^(?:it|they|he|she|this|that|the|a|an|each)$/;

/** "the level", where the question begins. */
const fact = (name: string, first: RawToken): readonly RawToken[] => [
  said('the', first),
  { ...first, text: name, lower: name },
];

/** "and how well", "how long it takes": the level, the duration. */
export const howMuch: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const name = measures[t[at + 1]?.lower ?? ''];
  const before = /^(?:roughly|exactly|about|approximately)$/.test(t[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  if (name === undefined || !joint.test(t[before]?.lower ?? '')) return undefined;
  const next = t[at + 2]?.lower ?? '.';
  const ends = /^(?:[,.;:()]|and|or|in)$/.test(next);
  if (!ends && !verbs.test(next)) return undefined;
  let end = at + 2;
  while (!ends && end < t.length && end < at + 8 && !/^(?:[,.;:()]|and|or|in)$/.test(t[end]?.lower ?? '')) end++;
  return { words: fact(name, first), took: end - at };
};

/** "in which order they are named": the position. */
export const whichOrder: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const m =
    /^in (?:which|what) (?:order|sequence|position)(?: (?:they|it|these|the [a-z]+)(?: [a-z]+){1,2})?(?= [.,;)]|$)/.exec(
      wordsAt(t, at, at + 8),
    );
  if (!m) return undefined;
  return { words: fact('position', first), took: wordsIn(m[0]) };
};

/** "and where it stands", "what state it is in": its status. */
export const whatState: Rewording = (t, at) => {
  const first = t[at] as RawToken;
  const m =
    /^(?:where (?:it|the [a-z]+|each|he|she) (?:currently |now )?stands|(?:what|which|in (?:what|which)) (state|status|stage|phase|condition) (?:it|the [a-z]+|each|they) (?:currently |now )?(?:is|are)(?: in| at)?)(?= |$)/.exec(
      wordsAt(t, at, at + 8),
    );
  if (!m) return undefined;
  // "where it stands (lobby, 2nd floor, whatever)": the place.
  const place =
    m[1] === undefined &&
    /\b(?:floor|room|lobby|office|hall|shelf|garden|cellar|corner|whatever|etc)\b/.test(
      wordsAt(t, at + wordsIn(m[0]), at + wordsIn(m[0]) + 12),
    );
  const name = m[1] ?? (place ? 'location' : 'status');
  return { words: fact(name, first), took: wordsIn(m[0]) };
};
