import { typeByEnding } from '../lexicon/attribute-types';
import { closedTag, tag } from '../tokens/tag';
import type { Token } from '../tokens/token';
import { type RawToken, tokenize } from '../tokens/tokenize';

/** Enough of a text to tell its language by. */
const SAMPLE = 3000;
const closed = /^(?:det|poss|quant|prep|to|conj|pron|wh|be|have|do|modal|not)$/;
const filler = new Set(
  `lorem ipsum dolor amet consectetur adipiscing elit eiusmod tempor incididunt labore dolore aliqua veniam nostrud ullamco
   laboris aliquip commodo consequat duis aute irure reprehenderit voluptate velit cillum fugiat pariatur excepteur occaecat
   cupidatat proident deserunt mollit laborum`.split(/\s+/),
);

/**
 * Whether a text can be a description in English at all: not bytes, not filler, not another language. Short texts and
 * terse notes pass.
 */
export function couldDescribe(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let odd = 0;
  for (const c of sample) {
    const code = c.codePointAt(0) ?? 0;
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12)) odd++;
  }
  if (odd > 4 && odd * 20 > sample.length) return false;
  const tokens = tokenize(sample, 0, sample.length);
  const isWord = (t: { readonly text: string }): boolean => /[a-z]{2}/i.test(t.text) || /\p{L}{2}/u.test(t.text);
  const words = tokens.filter(isWord);
  if (words.length < 6) return true;
  if (share(words, (t) => filler.has(t.lower)) > 0.25) return false;
  if (words.length < 12) return true;
  return share(words, plainlyKnown) > KNOWN || share(tag(tokens).filter(isWord), known) > KNOWN;
}

/** The least share of a text's words that must be known ones of English. */
const KNOWN = 0.08;

const known = (t: Token): boolean =>
  closed.test(t.tag) ||
  typeByEnding(t.lower) !== undefined ||
  t.tag === 'verb' ||
  t.tag === 'quote' ||
  /[_.]/.test(t.lower);

/** Known by itself, without a look at the words around it: enough to tell for nearly every text. */
const plainlyKnown = (t: RawToken): boolean =>
  t.kind === 'word' && (closed.test(closedTag(t.lower) ?? '') || typeByEnding(t.lower) !== undefined);

/** Whether a sentence is filler standing where a text will be. */
export const isFiller = (tokens: readonly Token[]): boolean =>
  tokens.length > 3 && share(tokens, (t) => filler.has(t.lower)) > 0.3;

const share = <T>(tokens: readonly T[], test: (t: T) => boolean): number =>
  tokens.filter(test).length / Math.max(1, tokens.length);
