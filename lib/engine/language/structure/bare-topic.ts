import { couldBeThing, isFact } from '../patterns/support';
import { conceptName } from '../phrases/concept-name';
import { nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';

const before =
  /^(?:and|then|so|next|also|now|ok|okay|right|well|yeah|the|our|first|second|third|finally|,|what|about|as|for|there|is|'s|are|oh)$/;
const behind = /^(?:first|next|then|too|yeah|right|now|as|well|please|,|\.|\?|!|…|\.\.\.|:)$/;

/** "Then tracks.", "Maintenance jobs?", "So, dentists first.": a sentence that only names what comes next. */
export function bareTopic(tokens: readonly Token[]): string | undefined {
  if (tokens.length > 8) return undefined;
  let from = 0;
  while (from < tokens.length && before.test(tokens[from]?.lower ?? '')) from++;
  let to = tokens.length;
  while (to > from && behind.test(tokens[to - 1]?.lower ?? '')) to--;
  const words = tokens.slice(from, to);
  if (words.length === 0 || words.length > 3 || words.some((t) => !/^(?:noun|adj|verb)$/.test(t.tag))) return undefined;
  const phrase = nounPhraseAt(words, 0);
  if (!phrase?.plural || phrase.to < words.length) return undefined;
  if (words.length === 1 && /^(?:yes|yep|yeah|thanks|cheers|always|perhaps|sorry|etc)$/.test(words[0]?.lower ?? ''))
    return undefined;
  const name = conceptName(words.map((t) => t.lower));
  return couldBeThing(name) && !isFact(name) ? name : undefined;
}
