import type { RawToken } from './tokenize';

/** Prepositions of several words that only name what a sentence is about, by their first word. */
const about: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  [
    'in',
    [
      ['terms', 'of'],
      ['relation', 'to'],
      ['regard', 'to'],
      ['respect', 'of'],
      ['connection', 'with'],
    ],
  ],
  [
    'with',
    [
      ['regard', 'to'],
      ['regards', 'to'],
      ['respect', 'to'],
      ['reference', 'to'],
    ],
  ],
  ['as', [['for'], ['regards'], ['to']]],
  ['when', [['it', 'comes', 'to']]],
  ['regarding', [[]]],
  ['concerning', [[]]],
]);

/** "In terms of user management, the system keeps ...": says what "For user management" says. */
export function plainTopic(said: readonly RawToken[]): readonly RawToken[] {
  const t = withPlainLabel(withColon(said));
  const first = t[0];
  const ways = first ? about.get(first.lower) : undefined;
  if (!first || !ways) return t;
  for (const words of ways) {
    if (!words.every((w, i) => t[i + 1]?.lower === w)) continue;
    const last = t[words.length] as RawToken;
    return [{ ...first, end: last.end, lower: 'for' }, ...t.slice(words.length + 1)];
  }
  return t;
}

const opener = /^(?:so|and|then|now|ok|okay|well|right|also|oh|lastly|finally|,)$/;
const closer = /^(?:first|next|then|too|now|again|please|,)$/;
/** "First, the tanks", "next up, orders": in what order they are told. */
const place = /^(?:first|firstly|second|secondly|third|thirdly|next|last)$/;

/** Words of a statement rather than of a list. */
const states =
  /^(?:i|we|you|they|it|he|she|each|every|any|anyone|some|all|no|is|are|was|can|must|may|has|have|will|there|when|if)$/;

/** "So, customers first:", "fill in the claim form:": the label alone. */
function withPlainLabel(t: readonly RawToken[]): readonly RawToken[] {
  let colon = 1;
  while (colon < 9 && t[colon]?.text !== ':') colon++;
  if (colon === 9 || colon >= t.length - 1 || t.slice(colon + 1, colon + 5).some((x) => states.test(x.lower))) return t;
  let from = 0;
  while (from < colon - 1) {
    const next = t[from + 1]?.lower ?? '';
    if (opener.test(t[from]?.lower ?? '')) from++;
    else if (place.test(t[from]?.lower ?? '') && /^(?:,|up|comes?)$/.test(next)) from += 2;
    else break;
  }
  if (t[from]?.lower === 'fill' && t[colon - 1]?.lower === 'form' && /^(?:in|out)$/.test(t[from + 1]?.lower ?? ''))
    return colon - from > 4 ? [...t.slice(from + 2, colon - 1), ...t.slice(colon)] : t;
  let to = colon;
  while (to - from > 1 && closer.test(t[to - 1]?.lower ?? '')) to--;
  return from === 0 && to === colon ? t : [...t.slice(from, to), ...t.slice(colon)];
}

const keeping = /^(?:store|record|manage|maintain|track|keep|save|register|handle|log)s?$/;

/** "User management, stores the users' names": a label that a comma parts from what it is of, as if by a colon. */
function withColon(t: readonly RawToken[]): readonly RawToken[] {
  const at = t.findIndex((x) => x.lower === ',');
  if (at < 2 || at > 6 || t[at - 1]?.lower !== 'management' || !keeping.test(t[at + 1]?.lower ?? '')) return t;
  return t.map((x, i) => (i === at ? { ...x, text: ':', lower: ':' } : x));
}
