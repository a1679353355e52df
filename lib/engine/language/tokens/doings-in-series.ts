import { nounVerbs } from '../lexicon/verbs';
import type { Token } from './token';

/** What a noun in front of these tells of: "order information" is no order to inform. */
const told = /^(?:information|info|details?|data|records?|management|history|status|lists?|items?|numbers?|types?)$/;

/** What follows these is a list of names, and no series of doings. */
const lists = /^(?:include|contain|comprise|specify|list)$/;

const isPlural = (t: Token | undefined): boolean =>
  t?.tag === 'noun' && /s$/.test(t.lower) && !/(?:ss|us|is|species|series)$/.test(t.lower);

/**
 * "can browse products, leave comments, and place orders": whether the form at `i`, which may be a noun, is one more
 * doing of a modal verb or an infinitive: a form of the same kind stands behind that, and each has its object.
 */
export function inSeries(all: readonly Token[], i: number): boolean {
  if (all[i]?.form !== 'base' || !objectBehind(all, i)) return false;
  const before = all[i - 1];
  const last = before?.tag === 'conj' && all[i - 2]?.lower === ',' ? all[i - 3] : all[i - 2];
  if (!(before?.tag === 'conj' || before?.lower === ',')) return false;
  if (last?.tag !== 'noun' && !/^(?:in|out|up|online)$/.test(last?.lower ?? '')) return false;
  if (before.tag === 'conj' && all[i - 2]?.lower !== ',' && !isPlural(last)) return false;
  const word = all[i]?.lower ?? '';
  for (let k = i - 2; k > 0 && k > i - 24; k--) {
    const t = all[k] as Token;
    // "orders, order items": named after what is listed already.
    if (t.tag === 'noun' && (t.lower === word || t.lower === `${word}s`)) return false;
    if (/^(?:be|have)$/.test(t.tag) || /^[.;:()]$/.test(t.text)) return false;
    if (!/^(?:modal|to)$/.test(all[k - 1]?.tag ?? '')) continue;
    if (t.form === 'base') return !lists.test(t.lower) && (all[k - 1]?.tag === 'modal' || !nounVerbs.has(t.lower));
  }
  return false;
}

/** What is done to: words up to a noun in the plural, behind which the doing ends. */
function objectBehind(all: readonly Token[], i: number): boolean {
  let k = i + 1;
  // "comment on videos".
  if (/^(?:on|to|for|in|with)$/.test(all[k]?.lower ?? '')) k++;
  while (/^(?:noun|adj)$/.test(all[k]?.tag ?? '') && k < i + 4 && !isPlural(all[k])) k++;
  const object = all[k];
  if (!isPlural(object) || told.test(object?.lower ?? '')) return false;
  const next = all[k + 1];
  return next === undefined || /^(?:punct|conj|prep|to|adv)$/.test(next.tag);
}
