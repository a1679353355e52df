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
