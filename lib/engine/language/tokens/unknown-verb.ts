import { singular } from '../../model/inflect';
import { namesPerson } from '../lexicon/nouns';
import type { Token } from './token';
import { isBoundary } from './word-places';

/**
 * "The porter wheels a bed", "beekeepers tend their hives": a word no list knows, between a subject it agrees with and
 * what begins an object, in a clause with no other verb.
 */
export function doesUnknown(t: Token, before: Token | undefined, all: readonly Token[], i: number): boolean {
  const next = all[i + 1];
  if (before?.tag !== 'noun' || !next || (all[i - 1] !== undefined && all[i - 1]?.lower !== before.lower)) return false;
  const third = /[^s]s$/.test(t.lower);
  const many = singular(before.lower) !== before.lower;
  if (third === many || !/^(?:det|poss|quant)$/.test(afterParticle(all, i)?.tag ?? '')) return false;
  if (!(third ? ofOne(all, i - 1) : i === 1) || (!third && !namesPerson(singular(before.lower)))) return false;
  return !finiteAhead(all, i + 1);
}

/** What a verb is without its ending. */
export const stemOf = (word: string): string => (word.endsWith('s') ? singular(word) : word);

/** "hands over the dog": behind the word that belongs to the verb. */
const afterParticle = (all: readonly Token[], i: number): Token | undefined =>
  /^(?:in|out|over|up|off|back|down)$/.test(all[i + 1]?.lower ?? '') ? all[i + 2] : all[i + 1];

/** The words up to the noun at `i` begin with "a", "the" or "each" at the start of a clause. */
function ofOne(all: readonly Token[], i: number): boolean {
  let k = i;
  while (k > 0 && k > i - 3 && /^(?:noun|adj)$/.test(all[k - 1]?.tag ?? '')) k--;
  return /^(?:an?|the|each|every|another)$/.test(all[k - 1]?.lower ?? '');
}

/** Another verb of the same clause, whose subject the words before would belong to. */
function finiteAhead(all: readonly Token[], from: number): boolean {
  for (let k = from; k < all.length && k < from + 12; k++) {
    const t = all[k] as Token;
    if (isBoundary(t)) return false;
    if (/^(?:be|have|modal|do)$/.test(t.tag) || t.form === 'third' || (t.tag === 'verb' && t.form === 'base'))
      return true;
  }
  return false;
}
