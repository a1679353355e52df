import type { Facets } from '../facets';
import { bounds, lengths } from './bounds';
import { moodOf } from './mood';
import { presence } from './presence';
import { startValue } from './start-value';
import { uniqueness } from './uniqueness';

/**
 * What a statement about one fact says of its values, from the words behind its name: "may be missing", "must not
 * exceed 30 kg", "starts as open", "is filled in later". Undefined where the words say nothing of the kind.
 */
export function predicateFacets(words: string): Facets | undefined {
  const mood = moodOf(words);
  if (mood.rest === '') return undefined;
  return startValue(mood) ?? uniqueness(mood) ?? presence(mood, words) ?? bounds(mood) ?? lengths(mood);
}
