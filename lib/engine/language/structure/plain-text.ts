import { typeByEnding } from '../lexicon/attribute-types';
import { tag } from '../tokens/tag';
import type { Token } from '../tokens/token';
import { tokenize } from '../tokens/tokenize';

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
  const words = tag(tokenize(sample, 0, sample.length)).filter((t) => /\p{L}{2}/u.test(t.text));
  if (words.length < 6) return true;
  if (share(words, (t) => filler.has(t.lower)) > 0.25) return false;
  const known = (t: Token): boolean =>
    closed.test(t.tag) ||
    typeByEnding(t.lower) !== undefined ||
    t.tag === 'verb' ||
    t.tag === 'quote' ||
    /[_.]/.test(t.lower);
  return words.length < 12 || share(words, known) > 0.08;
}

/** Whether a sentence is filler standing where a text will be. */
export const isFiller = (tokens: readonly Token[]): boolean =>
  tokens.length > 3 && share(tokens, (t) => filler.has(t.lower)) > 0.3;

const share = (tokens: readonly Token[], test: (t: Token) => boolean): number =>
  tokens.filter(test).length / Math.max(1, tokens.length);
