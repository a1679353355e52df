import type { Token } from '../tokens/token';
import type { Cut } from './cut';

const purposeStarts = new Set(
  'ensuring allowing enabling helping facilitating thus thereby so because making providing supporting improving enhancing achieving guaranteeing assisting aiding reducing increasing optimizing optimising minimizing minimising promoting streamlining simplifying contributing maximizing maximising avoiding to'.split(
    ' ',
  ),
);
const purposeVerbs =
  /^(?:ensure|enable|facilitate|help|allow|support|guarantee|improve|enhance|achieve|meet|understand|make|provide|optimize|avoid|prevent|satisfy|promote|assist|better|realize|protect|know|determine|analyze|evaluate|measure|serve|encourage|reduce|increase|maximize|simplify|maintain|track|follow|categorize|categorise|classify|monitor|control|verify)$/;

/** ", so a pitch has a fee and a postcode": what follows is stated of a thing, not wished. */
const concludes = (t: readonly Token[], at: number): boolean => {
  if (/^(?:it|they|there|he|she|each)$/.test(t[at]?.lower ?? '') && /^(?:have|be)$/.test(t[at + 1]?.tag ?? ''))
    return /^(?:det|num|quant)$/.test(t[at + 2]?.tag ?? '');
  if (!/^(?:an?|each|every)$/.test(t[at]?.lower ?? '')) return false;
  const have = t.slice(at, at + 5).findIndex((x) => x.tag === 'have');
  if (have > 1) return true;
  // "so a service is a name, a price and a duration".
  const is = t.slice(at, at + 5).findIndex((x) => x.tag === 'be');
  if (
    is > 1 &&
    /^(?:prep|to)$/.test(t[at + is + 1]?.tag ?? '') &&
    /^(?:det|num|quant)$/.test(t[at + is + 2]?.tag ?? '')
  )
    return true;
  return is > 1 && t[at + is + 1]?.tag === 'det' && t.slice(at + is + 2, at + is + 9).some((x) => x.tag === 'conj');
};

/** ", so we need the moment and the gate": what is kept, not what for. */
const weKeep = (t: readonly Token[], at: number): boolean =>
  t[at]?.lower === 'we' &&
  t
    .slice(at + 1, at + 4)
    .some((x) => /^(?:need|keep|record|store|note|log|track|save|register|want)$/.test(x.lemma ?? '')) &&
  /^(?:det|noun|adj|poss)$/.test(t[at + 2]?.tag ?? '');

/** Where the words tell what for: ", ensuring that ...", "to track the costs", "in order to". */
export function purposeCut(t: readonly Token[], i: number, token: Token): Cut | undefined {
  const next = t[i + 1];
  if (token.lower === ',' && next?.lower === 'so' && (concludes(t, i + 2) || weKeep(t, i + 2)))
    return { at: i, from: i + 2, kind: 'main' };
  if (
    token.lower === ',' &&
    next &&
    purposeStarts.has(next.lower) &&
    !(next.lower === 'so' && t[i + 2]?.tag === 'adj')
  ) {
    const first = /^(?:further|better)$/.test(t[i + 2]?.lower ?? '') || t[i + 2]?.tag === 'adv' ? i + 3 : i + 2;
    if (next.lower !== 'to' || purposeVerbs.test(t[first]?.lower ?? '') || (first > i + 2 && t[first]?.form === 'base'))
      return { at: i, from: i + 1, kind: 'purpose' };
  }
  if (token.lower === ',' && next?.lower === 'used' && /^(?:to|for)$/.test(t[i + 2]?.lower ?? ''))
    return { at: i, from: i + 1, kind: 'purpose' };
  if (
    i > 2 &&
    token.lower === 'to' &&
    next &&
    purposeVerbs.test(next.lower) &&
    !/^(?:need|needs|able|used|designed|want|wants|required|has|have|necessary)$/.test(t[i - 1]?.lower ?? '')
  )
    return { at: i, from: i, kind: 'purpose' };
  if (token.lower === 'in' && next?.lower === 'order' && t[i + 2]?.lower === 'to')
    return { at: i, from: i, kind: 'purpose' };
  if (token.lower === 'so' && next?.lower === 'that') return { at: i, from: i, kind: 'purpose' };
  if (
    token.lower === 'for' &&
    /^(?:easy|subsequent|later|future|better|further|efficient|effective)$/.test(next?.lower ?? '')
  )
    return { at: i, from: i, kind: 'purpose' };
  return undefined;
}
