import { nounVerbs } from '../lexicon/verbs';
import { settleFinite } from './settle-finite';
import type { Tag, Token } from './token';
import { alwaysNounAfter, nextWord } from './word-places';

const nounStart = new Set<Tag>(['det', 'poss', 'quant', 'num', 'adj', 'gen']);

/** A form that may be a verb: verb, participle, gerund or noun, by its neighbours. */
export function settleVerb(
  t: Token,
  before: Token | undefined,
  all: readonly Token[],
  i: number,
  seenFinite: boolean,
): Token {
  const next = nextWord(all, i);
  if (t.form === 'ing') return settleIng(t, before, next);
  if (t.form === 'participle' || t.form === 'past') return settleParticiple(t, before, next, seenFinite);
  return settleFinite(t, before, all, i, seenFinite);
}
/** What is named after what is done there or with it: "reading rooms", "vending machines". */
const places =
  /^(?:rooms|halls|areas|cent(?:er|re)s|pools|courts|stations|grounds|lots|tables|machines|sites|sheds|yards|spots|houses|stands|vessels|boats)$/;

function settleIng(t: Token, before: Token | undefined, next: Token | undefined): Token {
  if (t.lower === 'including' || t.lower === 'following' || t.lower === 'regarding') return { ...t, tag: 'prep' };
  if (before?.tag === 'be') return { ...t, tag: 'verb' };
  // "guests register, leaving details such as a name".
  if (before?.lower === ',' && /^(?:leaving|entering|giving|providing|submitting|supplying)$/.test(t.lower))
    return { ...t, tag: 'verb' };
  const opensObject = next && (next.tag === 'det' || next.tag === 'poss' || next.tag === 'quant');
  // "for every meeting the date is kept": what is counted is a noun, whatever comes behind it.
  if (opensObject && before?.lower !== 'every') return { ...t, tag: 'verb' };
  if (before && alwaysNounAfter.has(before.tag)) return { ...t, tag: 'noun' };
  if (
    before?.tag === 'prep' &&
    next?.tag === 'noun' &&
    !next.lemma &&
    /s$/.test(next.lower) &&
    !places.test(next.lower)
  )
    return { ...t, tag: 'verb' };
  return { ...t, tag: 'noun' };
}

/** Participles that, behind "the", are somebody. */
const personal = new Set('insured assured accused deceased injured'.split(' '));

function settleParticiple(t: Token, before: Token | undefined, next: Token | undefined, seenFinite: boolean): Token {
  if (t.lower === 'set' || t.lower === 'cast' || t.lower === 'cost' || t.lower === 'read') {
    if (before && alwaysNounAfter.has(before.tag)) return { ...t, tag: 'noun' };
  }
  // "a run is planned": behind an article and in front of the verb, a name.
  if (
    /^(?:an?|the|each|every)$/.test(before?.lower ?? '') &&
    next &&
    ((/^(?:be|modal|have)$/.test(next.tag) && nounVerbs.has(t.lower)) ||
      (/^(?:be|modal|have|gen|verb|punct|conj)$/.test(next.tag) && personal.has(t.lower)))
  )
    return { ...t, tag: 'noun', lemma: undefined, form: undefined };
  // "a run has a distance": base and participle look alike.
  if (t.lower === 'run' && before && /^(?:det|poss|quant|num)$/.test(before.tag) && next?.tag !== 'noun')
    return { ...t, tag: 'noun' };
  if (before && (before.tag === 'be' || before.tag === 'have' || before.tag === 'not'))
    return { ...t, tag: 'verb', form: 'participle' };
  // "Doses come from a stallion": these are no adjectives, and without "have" no participles.
  if (/^(?:be|over)?come$/.test(t.lower) && before && !seenFinite) return { ...t, tag: 'verb', form: 'base' };
  // "which members took part": no adjective looks like it.
  if (t.lower === 'took' && /^(?:noun|pron|wh)$/.test(before?.tag ?? '')) return { ...t, tag: 'verb', form: 'past' };
  const nounFollows =
    next &&
    (next.tag === 'noun' || next.tag === 'adj') &&
    !(next.lemma && !nounVerbs.has(next.lower) && next.form !== 'ing' && next.form !== 'participle');
  if (before && nounStart.has(before.tag)) return { ...t, tag: 'adj' };
  if (
    nounFollows &&
    (!before || before.tag === 'punct' || before.tag === 'conj' || before.tag === 'prep' || before.tag === 'verb')
  )
    return { ...t, tag: 'adj' };
  if (
    !seenFinite &&
    before &&
    (before.tag === 'noun' || before.tag === 'pron') &&
    next &&
    (next.tag === 'det' || next.tag === 'quant' || next.tag === 'poss')
  )
    return { ...t, tag: 'verb', form: 'past' };
  if (nounFollows && before?.tag === 'noun') return { ...t, tag: 'adj' };
  return { ...t, tag: 'adj' };
}
