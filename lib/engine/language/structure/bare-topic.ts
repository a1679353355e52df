import { couldBeThing, isFact } from '../patterns/support';
import { happens } from '../patterns/tied-to';
import { conceptName } from '../phrases/concept-name';
import { nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';

const before =
  /^(?:and|then|so|next|also|now|ok|okay|right|well|yeah|oh|the|our|my|also|plus|both|first|second|third|finally|only|just|of|all|,|what|about|as|for|there|is|'s|are|oh)$/;
const behind = /^(?:first|next|then|too|yeah|right|now|as|well|please|,|\.|\?|!|…|\.\.\.|:)$/;

/** "Then tracks.", "Maintenance jobs?", "So, dentists first.": a sentence that only names what comes next. */
export function bareTopic(tokens: readonly Token[]): string | undefined {
  if (tokens.length > 9) return undefined;
  let from = 0;
  while (from < tokens.length && before.test(tokens[from]?.lower ?? '')) from++;
  let to = tokens.length;
  while (to > from && behind.test(tokens[to - 1]?.lower ?? '')) to--;
  // "Nine cabins.": how many there are besides.
  if (to - from > 1 && /^(?:num|quant)$/.test(tokens[from]?.tag ?? '')) from++;
  // "Only members of the club.".
  const of = tokens.findIndex((t, i) => i > from && i < to && t.lower === 'of');
  if (of > 0 && /^(?:the|our|my)$/.test(tokens[of + 1]?.lower ?? '') && to === of + 3) to = of;
  const words = tokens.slice(from, to);
  if (words.length === 0 || words.length > 3 || words.some((t) => !/^(?:noun|adj|verb)$/.test(t.tag))) return undefined;
  const phrase = nounPhraseAt(words, 0);
  // "Oh, and watering!": what happens may be named in the singular.
  const only = words.length === 1 ? (words[0]?.lower ?? '') : '';
  const going = from > 0 && (happens(only) || /^[a-z]{3,}ing$/.test(only)) && words[0]?.tag !== 'adj';
  if (going && couldBeThing(only) && !isFact(only)) return only;
  if (!phrase?.plural || phrase.to < words.length) return undefined;
  if (words.length === 1 && /^(?:yes|yep|yeah|thanks|cheers|always|perhaps|sorry|etc)$/.test(words[0]?.lower ?? ''))
    return undefined;
  const name = conceptName(words.map((t) => t.lower));
  return couldBeThing(name) && !isFact(name) ? name : undefined;
}
