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
export function plainTopic(t: readonly RawToken[]): readonly RawToken[] {
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
