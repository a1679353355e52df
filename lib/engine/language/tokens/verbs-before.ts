import { nounVerbs } from '../lexicon/verbs';
import { keeping } from './list-entries';
import type { Token } from './token';

/** What people do that is also a thing: "members rent desks and book rooms". */
export const doing = new Set('book rate review order request schedule report'.split(' '));

/** The clause has a plural subject whose verb this one runs parallel to. */
export function pluralDoes(all: readonly Token[], i: number): boolean {
  for (let k = i - 2; k > 0 && k > i - 8; k--) {
    const t = all[k] as Token;
    if (t.tag === 'punct') return false;
    const subject = all[k - 1];
    if (t.form === 'base' && subject?.tag === 'noun' && /s$/.test(subject.lower)) return true;
  }
  return false;
}

/** The sentence already has a verb in the third person that this one runs parallel to. */
export function thirdBefore(all: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const t = all[k] as Token;
    if (t.form === 'third' && t.lemma !== undefined && (keeping.has(t.lemma) || !nounVerbs.has(t.lemma))) return true;
  }
  return false;
}

/** "A nurse visits a patient, notes the pulse": behind a comma, what the subject of the verb in front does next. */
export function doesNext(all: readonly Token[], i: number): boolean {
  if (all[i - 1]?.text !== ',' || !/^(?:the|an?|his|her|any)$/.test(all[i + 1]?.lower ?? '')) return false;
  for (let k = i - 2; k > 0 && k > i - 14; k--) {
    const t = all[k] as Token;
    // "is issued by a clerk, bears the date": a name would have a mark behind it.
    if (t.lower === 'is' && all[k - 1]?.tag === 'noun' && all[k + 1]?.form === 'participle') return true;
    if (
      t.form === 'third' &&
      /^(?:det|quant|to|prep)$/.test(all[k + 1]?.tag ?? '') &&
      /^(?:noun|pron)$/.test(all[k - 1]?.tag ?? '')
    )
      return true;
  }
  return false;
}

/** "A tool that is a machine needs a permit": the one verb behind the relative clause of a sentence's subject. */
export function behindRelative(all: readonly Token[], i: number): boolean {
  if (!/^(?:det|poss|quant|to)$/.test(all[i + 1]?.tag ?? '')) return false;
  const wh = all.findLastIndex((x, k) => k < i && /^(?:that|which|who)$/.test(x.lower));
  if (wh < 1 || wh > 5 || wh < i - 7 || all[wh - 1]?.tag !== 'noun') return false;
  return !all.slice(0, wh).some((x) => x.tag === 'punct' || x.form === 'third' || /^(?:be|have|modal)$/.test(x.tag));
}

/** "Purchase orders record the goods": the plural is what keeps them. */
export const keptByNext = (t: Token, next: Token, all: readonly Token[], i: number): boolean =>
  t.form === 'third' &&
  t.lemma !== 'help' &&
  next.form === 'base' &&
  keeping.has(next.lemma ?? '') &&
  (/^(?:det|poss|quant)$/.test(all[i + 2]?.tag ?? '') || (i === 1 && all[i + 2]?.tag === 'noun'));
