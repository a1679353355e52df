import type { Token } from '../tokens/token';
import { nounPhraseAt } from './noun-phrase';

const kept = /^(?:record|store|keep|save|track|note|log|document|register|capture|enter|maintain)$/;

/** "readers borrow films, and the day, the fee and the state are recorded": all that is listed is the subject. */
export function listThenKept(t: readonly Token[], i: number, from: number): boolean {
  if (t[i]?.tag !== 'conj' && t[i + 1]?.tag !== 'conj') return false;
  let at = from;
  let several = false;
  for (let n = 0; n < 10; n++) {
    const np = nounPhraseAt(t, at);
    if (!np || np.pronoun) return false;
    at = np.to;
    const joint = t[at];
    if (joint?.tag !== 'conj' && joint?.lower !== ',') break;
    if (joint.lower === ',' && t[at + 1]?.tag === 'conj' && listsBefore(t, i)) return false;
    several = true;
    at += t[at + 1]?.tag === 'conj' ? 2 : 1;
  }
  if (!several || !/^(?:be|modal|verb|have)$/.test(t[at]?.tag ?? '')) return false;
  return t.slice(at, at + 6).some((x) => x.form === 'participle' && kept.test(x.lemma ?? ''));
}

/** A list of facts is open in front of `i`, which what follows may go on with. */
const listsBefore = (t: readonly Token[], i: number): boolean =>
  t
    .slice(Math.max(0, i - 25), i)
    .some((x) => x.tag === 'have' || /^(?:includ|contain|with|compris|record|stor)/.test(x.lower));

/** "can check the stock, reserve books, and renew loans": one more doing of the modal verb in front. */
export function oneOfSeries(t: readonly Token[], i: number, verb: Token): boolean {
  if (verb.form !== 'base' || t[i]?.lower !== ',') return false;
  for (let k = i - 1; k > 0 && k > i - 24; k--) {
    const x = t[k] as Token;
    if (/^(?:be|have)$/.test(x.tag) || (x.form === 'third' && x.tag === 'verb')) return false;
    if (x.tag === 'modal') return t[k + 1]?.form === 'base' && t[k + 1]?.tag === 'verb';
  }
  return false;
}
