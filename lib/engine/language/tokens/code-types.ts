import type { RawToken } from './tokenize';

const types = new Set(
  'text string date int integer bigint smallint bool boolean timestamp timestamptz datetime time decimal numeric float real double money json jsonb uuid varchar char'.split(
    ' ',
  ),
);

/**
 * "`note` text", "due_on date": a type behind the name of a column, written as code is, stands in parentheses. Elsewhere
 * the word is part of the name ("help text"). Linear.
 */
export function codeTypes(tokens: readonly RawToken[], text: string): readonly RawToken[] {
  if (!tokens.some((t, i) => i > 0 && types.has(t.lower))) return tokens;
  const out: RawToken[] = [];
  for (const [i, t] of tokens.entries()) {
    const before = tokens[i - 1];
    const next = tokens[i + 1]?.lower ?? '.';
    const column = before?.kind === 'word' && (text[before.end] === '`' || before.text.includes('_'));
    const typed =
      column &&
      types.has(t.lower) &&
      /^(?:[,.;(]|not|null|unique|nullable|optional|required|default|>=?|<=?)$/.test(next);
    if (!typed || next === '(') out.push(t);
    else
      out.push({ ...t, text: '(', lower: '(', kind: 'punct', end: t.start }, t, {
        ...t,
        text: ')',
        lower: ')',
        kind: 'punct',
        start: t.end,
      });
  }
  return out;
}
