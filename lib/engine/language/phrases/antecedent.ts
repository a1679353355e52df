import { singular } from '../../model/inflect';
import { typeByEnding } from '../lexicon/attribute-types';
import { isFiniteVerb, type Token } from '../tokens/token';
import { type NounPhrase, nounPhraseAt } from './noun-phrase';

/** The subject of the passive at `k`: "consultation records need to be recorded". */
function subjectBefore(t: readonly Token[], k: number): NounPhrase | undefined {
  let from = k;
  while (from > 0 && t[from - 1]?.tag !== 'punct') from--;
  const np = nounPhraseAt(t, from);
  return np && np.to <= k && !np.pronoun ? np : undefined;
}

/** "alarms are issued based on the limits, recording a time": what the passive clause before token `i` is about. */
export function passiveSubject(t: readonly Token[], i: number): NounPhrase | undefined {
  for (let k = i - 1; k > 1 && k > i - 20; k--) {
    if (t[k]?.lower === ',' || t[k]?.tag === 'modal') return undefined;
    if (t[k]?.form !== 'participle' || t[k - 1]?.tag !== 'be') continue;
    const np = antecedentBefore(t, k - 1);
    return np?.plural || np?.count?.each ? np : undefined;
  }
  return undefined;
}

/** "harvest records are kept for each plot, including a date": the records, where the list follows all that is said of them. */
export function keptSubject(t: readonly Token[], i: number): NounPhrase | undefined {
  for (let k = i - 1; k > 1 && k > i - 12; k--) {
    const word = t[k] as Token;
    if (word.lower === ',' || word.tag === 'modal') return undefined;
    if (word.form !== 'participle' || t[k - 1]?.tag !== 'be') continue;
    const each = /^(?:for|per|of|on|at|during|after)$/.test(t[k + 1]?.lower ?? '') && k + 1 < i;
    const np = each && keeping.test(word.lower) ? antecedentBefore(t, k - 1) : undefined;
    return np && !informing.test(np.head) && typeByEnding(np.name) === undefined ? np : undefined;
  }
  return undefined;
}

const keeping =
  /^(?:kept|recorded|stored|maintained|tracked|registered|logged|saved|created|generated|issued|documented|noted|written|made)$/;
const informing = /^(?:information|detail|data|datum|info|fact|attribute|field)$/;

/** The object of the last verb before token `i`, when only its modifiers stand between: what a list behind it is about. */
export function containerBefore(t: readonly Token[], i: number): NounPhrase | undefined {
  for (let k = i - 1; k >= 0 && k > i - 25; k--) {
    const token = t[k] as Token;
    const opens =
      token.tag === 'verb' ||
      token.tag === 'have' ||
      (token.tag === 'noun' && token.form === 'base' && t[k - 1]?.tag === 'conj' && t[k - 2]?.tag === 'verb');
    if (token.form === 'participle' && token.tag === 'verb' && k === i - 1) return subjectBefore(t, k);
    if (token.lower === ',' || token.lower === ')') return undefined;
    if (!opens || token.tag === 'have' || inside(t, k)) continue;
    const np = nounPhraseAt(t, k + 1);
    return np && np.to <= i && !np.pronoun ? np : undefined;
  }
  return undefined;
}

/** "all tractors used for pulling ploughs": a verb that only says which. */
const inside = (t: readonly Token[], k: number): boolean =>
  t[k]?.form === 'ing' && t[k - 1]?.lower === 'for' && t[k - 2]?.form === 'participle';

/** "owners who have bought a berth, including their name": the owners, of whom the relative clause and the list both tell. */
export function whoBefore(t: readonly Token[], i: number): NounPhrase | undefined {
  const list = t.findIndex((x, k) => k >= i && x.lower === 'including');
  if (list < 0 || list > i + 2 || t[list + 1]?.lower !== 'their') return undefined;
  for (let k = i - 1; k > 0 && k > i - 12; k--) {
    if (t[k]?.lower === ',') return undefined;
    if (t[k]?.lower === 'who') return antecedentBefore(t, k);
  }
  return undefined;
}

/** "with a number, a name and a price for each product": the product. */
export function ownerBehind(t: readonly Token[], i: number): NounPhrase | undefined {
  for (let k = i + 2; k < t.length && k < i + 40; k++) {
    if (isFiniteVerb(t[k] as Token)) return undefined;
    if (t[k]?.lower !== 'for' || !/^(?:each|every)$/.test(t[k + 1]?.lower ?? '')) continue;
    const np = nounPhraseAt(t, k + 1);
    return np && np.to >= t.length - 1 ? np : undefined;
  }
  return undefined;
}

/**
 * "several machines, with machine number and model", "items are defined per machine, including item name": what the first
 * entry of the list that begins at `from` is named after, if it stands in front of `i`.
 */
export function namedAfter(t: readonly Token[], i: number, from: number): NounPhrase | undefined {
  const first = t[from]?.tag === 'det' ? from + 1 : from;
  const word = t[first];
  const next = t[first + 1];
  if (word?.tag !== 'noun' || next?.tag !== 'noun' || /^(?:information|details?|data|info|records?)$/.test(next.lower))
    return undefined;
  for (let k = i - 1; k >= 0 && k > i - 12; k--)
    if (t[k]?.tag === 'noun' && t[k + 1]?.tag !== 'noun' && singular(t[k]?.lower ?? '') === word.lower)
      return antecedentBefore(t, k + 1);
  return undefined;
}

/** The last noun phrase in the plural among the words before token `i`, in the same stretch between commas. */
export function pluralBefore(t: readonly Token[], i: number): NounPhrase | undefined {
  let last: NounPhrase | undefined;
  const like = t.findIndex(
    (x, k) => k < i && k > i - 25 && (x.lower === 'like' || (x.lower === 'such' && t[k + 1]?.lower === 'as')),
  );
  const named = like > 1 ? antecedentBefore(t, t[like - 1]?.lower === ',' ? like - 1 : like) : undefined;
  if (named?.plural) return named;
  for (let k = Math.max(0, i - 25); k < i; ) {
    if (t[k]?.lower === ',') last = undefined;
    const np = nounPhraseAt(t, k);
    if (np?.plural && !np.pronoun && np.to <= i) last = np;
    k = np ? Math.max(np.to, k + 1) : k + 1;
  }
  return last;
}

/** The noun phrase that ends right before token `i`, looked for within the last words. */
export function antecedentBefore(t: readonly Token[], i: number): NounPhrase | undefined {
  for (let from = Math.max(0, i - 8); from < i; from++) {
    const before = t[from - 1];
    if (before && /^(?:det|poss|adj|noun|gen|quant|num)$/.test(before.tag) && from > i - 8) continue;
    const np = nounPhraseAt(t, from);
    if (np && np.to === i && !np.pronoun) return np;
  }
  return undefined;
}

/** "departments such as toys, books and games, each with": the departments, of which those are some. */
export function namedBySuch(t: readonly Token[], i: number): NounPhrase | undefined {
  for (let k = i - 2; k > 0 && k > i - 16; k--) {
    const x = t[k] as Token;
    if (isFiniteVerb(x) || /^[.;:()]$/.test(x.text)) return undefined;
    if (x.lower !== 'such' || t[k + 1]?.lower !== 'as') continue;
    const np = antecedentBefore(t, t[k - 1]?.lower === ',' ? k - 1 : k);
    return np?.plural ? np : undefined;
  }
  return undefined;
}
