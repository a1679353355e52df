import { singular } from '../../model/inflect';
import { typeByEnding } from '../lexicon/attribute-types';
import { isParticle, lowerOf, type Token } from '../tokens/token';
import { conceptName } from './concept-name';
import { flagNouns } from './flag-item';
import { flagWords } from './flag-words';
import { closedSetHeads } from './values';

const keyWords = new Set(['fk', 'pk', 'uk', 'uq', 'references', 'primary', 'foreign']);

/** Where the name of an item ends: at a preposition, a verb, a relative word, a bracket. */
export function nameEnd(tokens: readonly Token[], at: number): number {
  for (let k = at; k < tokens.length; k++) {
    const t = tokens[k] as Token;
    const next = tokens[k + 1];
    if (t.tag === 'punct' && t.lower !== '.' && t.lower !== '#') return k;
    if (t.tag === 'quote' || t.tag === 'wh' || t.tag === 'modal' || t.tag === 'be' || t.tag === 'not') return k;
    if (k === at) continue;
    if (t.tag === 'have' || t.tag === 'do') return k;
    // "a number the supplier gives it": what follows says which.
    if (saysWhich(tokens, k)) return k;
    if (keyWords.has(t.lower)) return k;
    if (t.lower === 'out' && next?.lower === 'of') return k;
    if (t.lower === 'according' && next?.tag === 'to') return k;
    if (t.lower === 'up' && next?.lower === 'to') return k;
    if (
      t.tag === 'verb' &&
      /^(?:at|on)$/.test(next?.lower ?? '') &&
      !/^(?:noun|det|adj|poss)$/.test(tokens[k + 2]?.tag ?? '')
    )
      continue;
    if (t.tag === 'verb' && tokens[k - 1]?.tag !== 'to') return k;
    if (t.tag === 'pron' || (t.tag === 'poss' && tokens[k - 1]?.tag === 'noun')) return k;
    if (t.tag === 'num' && !(next === undefined && k > at)) return k;
    if (t.tag === 'prep' && !keepsPreposition(tokens, k) && !particle(tokens, k)) return k;
    if (t.tag === 'to' && next?.tag !== 'verb' && tokens[k - 1]?.lower !== 'valid') return k;
    // "times to follow their growth" are times; "amount to pay" is a name.
    if (t.tag === 'to' && next?.tag === 'verb' && /^(?:det|poss|quant)$/.test(tokens[k + 2]?.tag ?? '')) return k;
    if (next?.lower === 'than') return k;
    // "a score running from 1 to 5"
    if (/^(?:running|ranging|going|reaching|lying)$/.test(t.lower) && /^(?:from|between)$/.test(next?.lower ?? ''))
      return k;
    if (
      t.tag === 'adj' &&
      t.form === 'participle' &&
      (next?.tag === 'prep' || next?.tag === 'to') &&
      (!/^(?:at|on)$/.test(next.lower) || /^(?:det|poss)$/.test(tokens[k + 2]?.tag ?? '')) &&
      tokens[k + 2]
    )
      return k;
    if (
      t.tag === 'adv' &&
      (k === tokens.length - 1 || next?.tag === 'prep') &&
      !particle(tokens, k) &&
      !typeByEnding(lowerOf(tokens.slice(Math.max(at, k - 1), k + 1)))
    )
      return k;
    const marks = flagNouns.has(next?.lower ?? '') || (tokens[k - 1]?.tag === 'gen' && next?.tag === 'noun');
    if (flagWords.has(t.lower) && !marks) return k;
  }
  return tokens.length;
}

/** "the supplier gives it" behind a name: somebody and what they do with it. */
const saysWhich = (tokens: readonly Token[], k: number): boolean =>
  /^(?:the|an?)$/.test(tokens[k]?.lower ?? '') &&
  tokens[k - 1]?.tag === 'noun' &&
  tokens[k + 1]?.tag === 'noun' &&
  tokens[k + 2]?.tag === 'verb' &&
  /^(?:it|them|us|him|her)?$/.test(tokens[k + 3]?.lower ?? '');

/** "picked up at", "taken down on": the particle belongs to the verb of a moment's name. */
const particle = (tokens: readonly Token[], k: number): boolean =>
  isParticle(tokens[k]?.lower ?? '') &&
  tokens[k - 1]?.form === 'participle' &&
  /^(?:at|on)$/.test(tokens[k + 1]?.lower ?? '') &&
  (tokens[k + 2] === undefined || tokens[k + 2]?.tag === 'punct');

function keepsPreposition(tokens: readonly Token[], k: number): boolean {
  const t = tokens[k] as Token;
  const next = tokens[k + 1];
  const before = tokens[k - 1];
  if (t.lower === 'of') {
    const head = before?.lower ?? '';
    if (closedSetHeads.has(head) && /^(?:num)$/.test(next?.tag ?? '')) return false;
    return (
      next !== undefined &&
      !/^(?:wh|num|prep|adv|not|punct)$/.test(next.tag) &&
      !/^(?:zero|one|no|exactly|up|at|around|about|roughly|between|precisely|maximum|minimum)$/.test(next.lower)
    );
  }
  if (t.lower === 'in' && next?.lower === 'charge') return true;
  if (t.lower === 'in' && before?.lower === 'clock') return true;
  if (t.lower === 'in' && before?.lower === 'number' && /^(?:stock|store|hand)$/.test(next?.lower ?? '')) return true;
  if (
    /^(at|on|by|until|from|since)$/.test(t.lower) &&
    before &&
    (before.form === 'participle' ||
      (isParticle(before.lower) && tokens[k - 2]?.form === 'participle') ||
      before.form === 'past' ||
      /^(due|starts|ends|expires|valid)$/.test(before.lower) ||
      before.tag === 'adj' ||
      before.form === 'third' ||
      before.form === 'base')
  )
    return (
      next === undefined ||
      next.tag === 'wh' ||
      next.tag === 'punct' ||
      flagWords.has(next.lower) ||
      /^(?:empty|blank|null|missing|unknown|once|until|if|when)$/.test(next.lower)
    );
  if (/^(from|to|until)$/.test(t.lower) && before?.lower === 'valid') return true;
  if (next === undefined && before && (before.form === 'participle' || before.form === 'past')) return true;
  const done =
    /(?:[a-z]ed|born|sent|paid|made|lent|held|built|sold|bought|left|met|begun|drawn|known|taken|given|seen)$/;
  if (/^(?:at|on)$/.test(t.lower) && before && done.test(before.lower))
    return next === undefined || next.tag === 'punct' || next.tag === 'wh' || flagWords.has(next.lower);
  return false;
}

/** Words for several things in a row, which are no things themselves. */
const holders =
  /^(?:series|sequence|set|collection|list|pipeline|history|range|group|bunch|chain|pool|schedule|queue|selection)$/;

/** The plural of a thing rather than of a fact. */
const namesThings = (words: readonly Token[]): boolean => {
  const last = words[words.length - 1];
  if (!last || !/^(?:noun|adj)$/.test(words[0]?.tag ?? '') || singular(last.lower) === last.lower) return false;
  return typeByEnding(singular(lowerOf(words))) === undefined && typeByEnding(lowerOf(words)) === undefined;
};

/** Name and owner of an item from its words: "name of the owner" is the owner's name; "number of seats" stays. */
export function nameOf(words: readonly Token[]): { name: string; possessor?: string; held?: true } {
  const gen = words.findIndex((t) => t.tag === 'gen');
  if (gen > 0 && gen < words.length - 1) {
    const name = conceptName(
      words
        .slice(gen + 1)
        .filter((t) => t.tag !== 'gen')
        .map((t) => t.lower),
    );
    return {
      name,
      possessor: conceptName(
        words
          .slice(0, gen)
          .filter((t) => t.tag !== 'det' && t.tag !== 'poss')
          .map((t) => t.lower),
      ),
    };
  }
  const of = words.findIndex((t) => t.lower === 'of');
  if (of <= 0 || of >= words.length - 1)
    return { name: conceptName(words.filter((t) => t.tag !== 'gen').map((t) => t.lower)) };
  const left = words.slice(0, of);
  let right = words.slice(of + 1);
  if (
    !(
      /^(?:description|contents?)$/.test(left[left.length - 1]?.lower ?? '') &&
      /^(?:det|poss)$/.test(right[0]?.tag ?? '')
    ) &&
    /^(?:management|recording|tracking|storage|maintenance|input|import|export|display|printing|information|detail|details|record|registration|description|list|content)$/.test(
      lowerOf(left.filter((t) => t.tag !== 'adj' && t.tag !== 'det')),
    )
  ) {
    while (right.length > 1 && /^(?:det|poss|quant)$/.test(right[0]?.tag ?? '')) right = right.slice(1);
    return nameOf(right);
  }
  if (right.length < 3 && holders.test(lowerOf(left.filter((t) => t.tag === 'noun'))) && namesThings(right))
    return { name: conceptName(right.map((t) => t.lower)), held: true };
  const again = right.findIndex((t, k) => t.lower === 'of' && /^(?:det|quant)$/.test(right[k + 1]?.tag ?? ''));
  // "number of rungs of each ladder": the ladder's number of rungs.
  if (again > 0 && again < right.length - 2)
    return {
      name: [...left, words[of] as Token, ...right.slice(0, again)].map((t) => t.lower).join(' '),
      possessor: conceptName(right.slice(again + 2).map((t) => t.lower)),
    };
  const determined = right[0] && /^(det|poss|quant)$/.test(right[0].tag);
  while (right.length > 1 && /^(det|poss|quant)$/.test(right[0]?.tag ?? '')) right = right.slice(1);
  if (determined)
    return { name: conceptName(left.map((t) => t.lower)), possessor: conceptName(right.map((t) => t.lower)) };
  return { name: [...left, ...words.slice(of, of + 1), ...right].map((t) => t.lower).join(' ') };
}
