import { recordVerbs, verbForms } from '../lexicon/verbs';
import { phraseEnd, said } from './raw-words';
import type { RawToken } from './tokenize';

const records = new Set([...recordVerbs, 'know']);

/** "The council shall keep, for each hut, its area and its rent": for each hut the council shall keep. */
export function leadInside(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const at = t.findIndex(
    (x, i) =>
      i > 1 &&
      i < 12 &&
      ((x.lower === ',' && /^(?:for|of|per|about)$/.test(t[i + 1]?.lower ?? '')) ||
        (x.lower === 'for' && /^(?:each|every)$/.test(t[i + 1]?.lower ?? ''))),
  );
  if (at < 0 || !records.has(verbForms.get(t[at - 1]?.lower ?? '')?.lemma ?? '')) return undefined;
  const set = t[at]?.lower === ',';
  const from = set ? at + 1 : at;
  const first = phraseEnd(t, from + 1);
  const end = t[first]?.lower === 'and' ? phraseEnd(t, first + 1) : first;
  if (first === from + 1) return undefined;
  if (set)
    return t[end]?.lower === ','
      ? [...t.slice(from, end), t[end] as RawToken, ...t.slice(0, at), ...t.slice(end + 1)]
      : undefined;
  // "stores for each visit the date": the list has its article.
  if (!/^(?:the|its|their|an?|:)$/.test(t[end]?.lower ?? '')) return undefined;
  const list = t.slice(t[end]?.lower === ':' ? end + 1 : end);
  return [...t.slice(from, end), said(',', t[at] as RawToken), ...t.slice(0, at), ...list];
}
