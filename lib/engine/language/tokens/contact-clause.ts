import { isFiniteVerb, type Token } from './token';

const who = /^(?:it|they|he|she)$/;
/** What tells when or where something is done is named after it: "the day it starts". */
const moments = /^(?:dates?|days?|times?|moment|years?|months?|weeks?|hours?|place|price|way|reason|moments?)$/;

/**
 * "The role they play and the fee they receive are stored", "the road it carries": without the words that only tell which
 * one is meant. The same tokens where there are none.
 */
export function withoutContactClauses(said: readonly Token[]): readonly Token[] {
  const t = orShe(said);
  if (!t.some((x, i) => i > 1 && who.test(x.lower) && t[i - 1]?.tag === 'noun')) return t;
  const out: Token[] = [];
  for (let i = 0; i < t.length; i++) {
    const end = who.test(t[i]?.lower ?? '') && pointed(t, i) ? endOf(t, i) : -1;
    if (end > i) i = end - 1;
    else out.push(t[i] as Token);
  }
  return out;
}

/** "he or she" is one of them. */
const orShe = (t: readonly Token[]): readonly Token[] =>
  t.some((x) => x.lower === 'she') ? t.filter((_, i) => !besideHe(t, i) && !besideHe(t, i - 1)) : t;

const besideHe = (t: readonly Token[], i: number): boolean =>
  /^(?:or|\/)$/.test(t[i]?.lower ?? '') && t[i - 1]?.lower === 'he' && t[i + 1]?.lower === 'she';

/** Right in front stands a noun with its article, and no moment. */
function pointed(t: readonly Token[], i: number): boolean {
  const noun = t[i - 1];
  if (noun?.tag !== 'noun' || moments.test(noun.lower)) return false;
  let k = i - 2;
  while (k > i - 5 && /^(?:noun|adj)$/.test(t[k]?.tag ?? '')) k--;
  // "in the end it is settled", "if the order they ..."
  const led = t[k - 1]?.tag === 'prep' || /^(?:if|when|once|after|before|until|while)$/.test(t[k - 1]?.lower ?? '');
  return /^(?:each|every)$/.test(t[k]?.lower ?? '') || (!led && /^(?:the|an?)$/.test(t[k]?.lower ?? ''));
}

/** Where the words behind "it carries", "they are assigned to" go on; -1 where these are no such words. */
function endOf(t: readonly Token[], i: number): number {
  let at = i + 1;
  while (t[at] && /^(?:be|have|adv|modal)$/.test(t[at]?.tag ?? '')) at++;
  const verb = t[at];
  if (!verb || !(verb.tag === 'verb' || verb.form === 'participle' || verb.form === 'past') || verb.form === 'ing')
    return -1;
  at++;
  if (/^(?:prep|to)$/.test(t[at]?.tag ?? '')) at++;
  const next = t[at];
  const ends = !next || /^[,.;]$/.test(next.text) || next.tag === 'conj' || (next.tag !== 'verb' && isFiniteVerb(next));
  return ends ? at : -1;
}
