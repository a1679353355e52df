import { wordsIn } from '../lexicon/phrase-words';
import type { RawToken } from './tokenize';

const part =
  /^(?:(?:street|house|building|apartment|flat|unit|door|suite|floor|post|postal|zip|country|state|city|address) (?:name|number|code|line|line 1|line 2|town)|street|streets|road|postcode|zip|zipcode|city|town|village|suburb|state|province|region|county|district|country|municipality|line 1|line 2|street and (?:house )?number|street address|house|building|apartment|po box|p\.o\. box)$/;
const consists =
  /^(?:,? ?(?:which|that) )?(?:consist(?:s|ing) of|comprising|comprises|composed of|made up of|is made up of|is composed of|broken down into|split (?:up )?into|divided into|with|including|:) /;
/** An address with more words than these is prose. */
const LONGEST = 28;

/**
 * "an address (street, postal code, city)", "a postal address consisting of street, city and country": the parts are
 * the facts that are kept, so the word that stands for all of them is left out. Linear: each looks a bounded way ahead.
 */
export function addressParts(tokens: readonly RawToken[]): readonly RawToken[] {
  const several = tokens.filter((t) => /^address(?:es)?$/.test(t.lower)).length > 1;
  if (several || !tokens.some((t) => t.lower === 'address')) return tokens;
  const at = tokens.findIndex((t) => t.lower === 'address');
  const parts = partsBehind(tokens, at + 1);
  if (!parts) return tokens;
  const from = phraseStart(tokens, at);
  return [...tokens.slice(0, from), ...parts.words, ...tokens.slice(parts.end)];
}

/** Where "a full postal address" begins. */
function phraseStart(tokens: readonly RawToken[], at: number): number {
  let from = at;
  while (
    from > at - 3 &&
    /^(?:full|postal|mailing|street|home|complete|structured|physical)$/.test(tokens[from - 1]?.lower ?? '')
  )
    from--;
  return /^(?:an?|the|its|their|one|his|her)$/.test(tokens[from - 1]?.lower ?? '') ? from - 1 : from;
}

function partsBehind(
  tokens: readonly RawToken[],
  at: number,
): { readonly words: readonly RawToken[]; readonly end: number } | undefined {
  const near = tokens.slice(at, at + LONGEST);
  if (near[0]?.lower === '(') {
    const close = near.findIndex((t) => t.lower === ')');
    const inside = near.slice(1, close);
    return close > 0 && piecesOf(inside).length > 1 && piecesOf(inside).every(isPart)
      ? { words: inside, end: at + close + 1 }
      : undefined;
  }
  const said = consists.exec(`${near.map((t) => t.lower).join(' ')} `);
  if (!said) return undefined;
  const skip = wordsIn(said[0]);
  const pieces = piecesOf(near.slice(skip));
  const count = pieces.findIndex((p) => !isPart(p));
  if ((count < 0 ? pieces.length : count) < 2) return undefined;
  return { words: [], end: at + skip };
}

const words = (piece: readonly RawToken[]): string => piece.map((t) => t.lower).join(' ');

const isPart = (piece: readonly RawToken[]): boolean => part.test(words(piece).replace(/^(?:an?|the|its) /, ''));

/** The entries of a list, up to the mark that ends it. */
function piecesOf(tokens: readonly RawToken[]): readonly (readonly RawToken[])[] {
  const out: RawToken[][] = [[]];
  for (const t of tokens) {
    if (/^[.;:]$/.test(t.lower)) break;
    if (t.lower === ',' || (t.lower === 'and' && !/(?:^| )street$/.test(words(out[out.length - 1] ?? []))))
      out.push([]);
    else (out[out.length - 1] as RawToken[]).push(t);
  }
  return out.filter((p) => p.length > 0);
}
