import { closedTag } from './rough-tag';
import type { RawToken } from './tokenize';

/** The words of a stretch, lower case, with a blank between them. */
export function wordsAt(t: readonly RawToken[], from: number, to: number): string {
  let text = t[from]?.lower ?? '';
  for (let i = from + 1; i < to && i < t.length; i++) text += ` ${(t[i] as RawToken).lower}`;
  return text;
}

/** A word that the text does not hold, said where `place` stands. */
export const said = (lower: string, place: RawToken): RawToken => ({
  text: lower,
  lower,
  start: place.start,
  end: place.start,
  kind: lower === ',' ? 'punct' : 'word',
});

/** A parenthesis that the text does not hold, at a place of it. */
export const mark = (text: '(' | ')', at: number): RawToken => ({
  text,
  lower: text,
  start: at,
  end: at,
  kind: 'punct',
});

/** Some words of the text, at least one, in parentheses that it does not hold. */
export const inParentheses = (words: readonly RawToken[]): readonly RawToken[] => [
  mark('(', (words[0] as RawToken).start),
  ...words,
  mark(')', (words[words.length - 1] as RawToken).end),
];

const LONGEST_PHRASE = 8;

/**
 * Where a noun phrase that begins at `at` ends, told from words of closed classes alone: articles, counts and words that
 * are in none, and "of" with what follows it. Equal to `at` where there is none.
 */
export function phraseEnd(t: readonly RawToken[], at: number): number {
  let k = at;
  for (; k < t.length && k < at + LONGEST_PHRASE; k++) {
    const word = t[k] as RawToken;
    if (word.kind === 'punct') break;
    const tag = closedTag(word.lower);
    if (tag === undefined || tag === 'gen' || tag === 'num') continue;
    // "each order the customer": a noun, and the article of the next.
    const noun = k > at && closedTag((t[k - 1] as RawToken).lower) === undefined;
    if (/^(?:det|poss|quant)$/.test(tag) && !noun) continue;
    if (word.lower === 'of' && k > at) continue;
    break;
  }
  return closedTag(t[k - 1]?.lower ?? '') === undefined ? k : at;
}

/** Where clauses begin: at the start, and behind a mark or a conjunction with what opens a statement behind it. */
export function opensClause(t: readonly RawToken[], at: number): boolean {
  const before = t[at - 1];
  return before === undefined || /^(?:[,;:]|and|but|so|then|plus|also|now)$/.test(before.lower);
}
