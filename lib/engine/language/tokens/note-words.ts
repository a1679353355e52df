import { verbForms } from '../lexicon/verbs';
import type { Reworded, Rewording } from './rewording';

/** "An order gets paid by a customer": is paid. */
export const gotDone: Rewording = (t, at) => {
  const first = t[at];
  const verb = t[at + 1]?.lower ?? '';
  const adverb = /ly$/.test(verb) ? 1 : 0;
  const done = verbForms.get(t[at + 1 + adverb]?.lower ?? '');
  if (!first || done?.form !== 'participle' || /^(?:set|cost|cast|read|bid)$/.test(verb)) return undefined;
  const before = t[at - 1]?.lower ?? '';
  if (/^(?:to|can|may|must|will|should|could|might|not)$/.test(before))
    return { words: [{ ...first, lower: 'be' }], took: 1 };
  return { words: [{ ...first, lower: first.lower === 'gets' ? 'is' : 'are' }], took: 1 };
};

/** "invoice no.", "line no": the number. */
export const shortNumber: Rewording = (t, at) => {
  const first = t[at];
  const before = t[at - 1];
  const dot = t[at + 1]?.text === '.' && t[at + 1]?.start === first?.end ? 1 : 0;
  const next = t[at + 1 + dot];
  const ends = next === undefined || /^(?:[,;.():=+]|is|must|and|or|unique|per)$/.test(next.lower);
  if (!first || before?.kind !== 'word' || before.end === first.start || !ends) return undefined;
  if (/^(?:or|and|if|yes|is|are|has|have|with|there|of|to|by|for|in|on|a|an|the|say|says|said)$/.test(before.lower))
    return undefined;
  return dot === 0 && (next === undefined || next.lower === 'or')
    ? undefined
    : { words: [{ ...first, lower: 'number' }], took: 1 + dot };
};

const looksLikeCode = (text: string): boolean => /\d/.test(text) || /^\p{Lu}[\p{Lu}-]+$/u.test(text);

/** "a label, e.g. A-03-12, ...": how it looks, and no value to choose from. */
export const codeExample: Rewording = (t, at): Reworded | undefined => {
  const second = /^(?:such as|for example|for instance)$/.test(`${t[at]?.lower} ${t[at + 1]?.lower}`);
  if (!second && /^(?:such|for)$/.test(t[at]?.lower ?? '')) return undefined;
  let from = at + (second ? 2 : 1);
  while (/^[.,:]$/.test(t[from]?.lower ?? '')) from++;
  let to = from;
  while (looksLikeCode(t[to]?.text ?? '')) {
    to++;
    if (!/^(?:or|and|,)$/.test(t[to]?.lower ?? '') || !looksLikeCode(t[to + 1]?.text ?? '')) break;
    to++;
  }
  const next = t[to]?.lower ?? '.';
  if (to === from || !/^(?:[,.;()]|and|that|which)$/.test(next)) return undefined;
  const comma = t[at - 1]?.lower === ',' && next === ',';
  return { words: [], took: to - at + (comma ? 1 : 0) };
};
