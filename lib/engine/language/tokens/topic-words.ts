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
  const t = withColon(said);
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

const keeping = /^(?:store|record|manage|maintain|track|keep|save|register|handle|log)s?$/;

/** "User management, stores the users' names": a label that a comma parts from what it is of, as if by a colon. */
function withColon(t: readonly RawToken[]): readonly RawToken[] {
  const at = t.findIndex((x) => x.lower === ',');
  if (at < 2 || at > 6 || t[at - 1]?.lower !== 'management' || !keeping.test(t[at + 1]?.lower ?? '')) return t;
  return t.map((x, i) => (i === at ? { ...x, text: ':', lower: ':' } : x));
}
