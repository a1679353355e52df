import { singular } from '../../model/inflect';
import { typeByEnding } from '../lexicon/attribute-types';
import { isFiniteVerb, lowerOf, type Token } from '../tokens/token';
import { type NounPhrase, nounPhraseAt } from './noun-phrase';

const leadStarts =
  /^(?:for|of|during|in|on|at|when|whenever|if|each|every|once|after|before|until|by|through|within|under|based|according|as|from|with|additionally|also|furthermore|moreover|besides|finally|however|meanwhile|since|while|although|per|upon|throughout|among|specifically|then|in addition)$/;

/** Whether a subject and its finite verb start at `from`. */
export function subjectThenVerb(t: readonly Token[], from: number): boolean {
  const np = nounPhraseAt(t, from);
  if (!np) return false;
  let at = np.to;
  while (t[at]?.tag === 'adv') at++;
  // "the date obtained is kept".
  if (t[at]?.form === 'participle' && t[at]?.tag === 'adj' && /^(?:be|modal)$/.test(t[at + 1]?.tag ?? '')) return true;
  const next = t[at];
  // "every worker except the owner reports to another one".
  if (np.count?.each && /^(?:except|but|save|besides)$/.test(next?.lower ?? ''))
    return t.slice(at + 1, at + 10).some((x) => isFiniteVerb(x) && x.form !== 'participle');
  if (!next || !isFiniteVerb(next)) return false;
  return !(next.tag === 'verb' && next.form === 'participle');
}

/** ", and the booking time and the grade are recorded": several facts of which something is said. */
export function factsThenVerb(t: readonly Token[], from: number): boolean {
  if (t[from]?.lower !== 'the' && t[from]?.lower !== 'their' && t[from]?.lower !== 'its') return false;
  let at = from;
  for (let n = 0; n < 6; n++) {
    const np = nounPhraseAt(t, at);
    if (!np || np.pronoun || typeByEnding(np.name) === undefined) return false;
    at = np.to;
    const each =
      /^(?:at|in|on|for|per|with)$/.test(t[at]?.lower ?? '') && /^(?:each|every)$/.test(t[at + 1]?.lower ?? '');
    at = (each ? nounPhraseAt(t, at + 1)?.to : undefined) ?? at;
    const next = t[at];
    if ((n > 0 || each) && /^(?:be|modal)$/.test(next?.tag ?? '')) return true;
    if (next?.tag !== 'conj' && next?.lower !== ',') return false;
    at += t[at + 1]?.tag === 'conj' ? 2 : 1;
  }
  return false;
}

/** Where an adjunct in front of the subject ends; 0 when there is none. */
export function leadOf(t: readonly Token[]): number {
  const first = t[0];
  if (!first || !leadStarts.test(first.lower)) return 0;
  if (/^(?:each|every)$/.test(first.lower) && t[1]?.lower !== 'time') return oftenLead(t);
  const near = nounLead(t);
  if (near > 0) return near;
  const condition =
    /^(?:if|when|whenever|once|after|as)$/.test(first.lower) ||
    (first.lower === 'for' && /^for (?:each|every) .+ who /.test(lowerOf(t.slice(0, 6))));
  let depth = 0;
  for (let i = 1; i < t.length && i < 40; i++) {
    if (t[i]?.lower === '(') depth++;
    if (t[i]?.lower === ')') depth--;
    if (t[i]?.lower === ',' && depth === 0 && clauseAhead(t, i + 1)) return i + 1;
    // "If a guest complains we open a ticket": no comma, but another subject.
    if (condition && depth === 0 && i > 2 && t[i]?.lower === 'we' && subjectThenVerb(t, i)) return i;
  }
  return 0;
}

const stretch =
  /^(?:hour|day|night|morning|noon|afternoon|evening|week|weekend|month|quarter|season|semester|term|year|spring|summer|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** "Every night we list ...", "Each Monday morning, the office prints ...": how often, in front of the subject. */
function oftenLead(t: readonly Token[]): number {
  let at = 1;
  if (/^(?:second|third|other|few|single|working|last|first|\d+)$/.test(t[at]?.lower ?? '')) at++;
  if (!stretch.test(singular(t[at]?.lower ?? ''))) return 0;
  while (stretch.test(singular(t[at]?.lower ?? ''))) at++;
  if (t[at]?.lower === ',') at++;
  return subjectThenVerb(t, at) ? at : 0;
}

/** "During a session readings are taken": behind "a", the plural is the subject and no part of the adjunct. */
const tooMany = (t: readonly Token[], np: NounPhrase): boolean =>
  /^(?:an?|each|every)$/.test(np.count?.each ? 'each' : (np.determiner ?? '')) &&
  np.plural &&
  !np.of &&
  !np.possessor &&
  t[np.to - 2]?.tag === 'noun' &&
  t[np.to - 1]?.lower !== singular(t[np.to - 1]?.lower ?? '') &&
  isFiniteVerb(t[np.to] ?? (t[0] as Token));

/** "For each passenger and departure a ticket is issued": the adjunct ends where the subject begins, comma or not. */
function nounLead(t: readonly Token[]): number {
  if (!/^(?:for|of|during|in|at|on|per|with|under|after|before)$/.test(t[0]?.lower ?? '')) return 0;
  let at = 1;
  let each = false;
  for (let n = 0; n < 4; n++) {
    const np = nounPhraseAt(t, at);
    if (!np) return 0;
    each ||= np.count?.each === true;
    if (tooMany(t, np)) return np.to - 1;
    at = np.to;
    const next = t[at];
    if (next?.lower === ',' && (subjectThenVerb(t, at + 1) || thereIs(t, at + 1))) return at + 1;
    // "For each stop the name, the time and the platform are kept".
    if (each && t[0]?.lower === 'for' && /^(?:det|poss)$/.test(next?.tag ?? '') && finiteAhead(t, at)) return at;
    if (thereIs(t, at) || subjectThenVerb(t, at) || pairThenVerb(t, at)) return at;
    const inside =
      /^(?:in|of|on|within|to|at|by|for|with|from|between|per)$/.test(next?.lower ?? '') &&
      /^(?:det|quant)$/.test(t[at + 1]?.tag ?? '');
    if (!next || !(next.tag === 'conj' || next.lower === ',' || inside)) return 0;
    at++;
  }
  return 0;
}

const thereIs = (t: readonly Token[], at: number): boolean =>
  t[at]?.lower === 'there' && /^(?:be|modal)$/.test(t[at + 1]?.tag ?? '');

const finiteAhead = (t: readonly Token[], from: number): boolean => t.slice(from, from + 40).some(isFiniteVerb);

/** "the amount and the unit are stored": two subjects, each with its article. */
function pairThenVerb(t: readonly Token[], at: number): boolean {
  const first = t[at]?.tag === 'det' ? nounPhraseAt(t, at) : undefined;
  return (
    first !== undefined &&
    t[first.to]?.lower === 'and' &&
    t[first.to + 1]?.tag === 'det' &&
    subjectThenVerb(t, first.to + 1)
  );
}

function clauseAhead(t: readonly Token[], from: number): boolean {
  if (subjectThenVerb(t, from)) return true;
  for (let k = from; k < t.length; k++)
    if (isFiniteVerb(t[k] as Token)) return nounPhraseAt(t, from) !== undefined || t[from]?.tag === 'verb';
  return false;
}
