import { typeByEnding } from '../lexicon/attribute-types';
import { isFiniteVerb, lowerOf, type Token } from '../tokens/token';
import { type Chunk, chunksOf } from './chunks';
import { flagWords } from './flag-words';

/** Plainly the name of a fact rather than a value: a date, an amount, a code, or anything with a note on it. */
export function namesFact({ tokens }: Chunk): boolean {
  if (tokens.some((t) => t.lower === '(' || flagWords.has(t.lower))) return true;
  const type = typeByEnding(lowerOf(tokens.filter((t) => t.tag !== 'det' && t.tag !== 'punct')))?.type;
  return type !== undefined && type !== 'text' && type !== 'boolean';
}

/**
 * Whether what stands behind the colon at `colon` are the values of the fact right before it, as in "has a name and a
 * qualification: physician, paramedic or driver", rather than facts of the sentence's subject.
 */
export function valuesFollow(t: readonly Token[], colon: number): boolean {
  const told = relativeBefore(t, colon);
  if (told !== undefined) return valuesFollow([...t.slice(0, told), ...t.slice(colon)], told);
  const head = t[colon - 1];
  if (head?.tag !== 'noun') return false;
  let from = colon - 2;
  while (from > 0 && from > colon - 5 && /^(?:noun|adj)$/.test(t[from]?.tag ?? '')) from--;
  if (!/^(?:an?|its|their|his|her|the)$/.test(t[from]?.lower ?? '')) return false;
  if (
    !/^(?:,|and|have|has|get|gets|carry|carries|include|includes|of|what|which)$/.test(t[from - 1]?.lower ?? '') &&
    t[from - 1]?.tag !== 'have'
  )
    return false;
  const last = t[t.length - 1];
  const chunks = chunksOf(t.slice(colon + 1, last?.text === '.' ? -1 : undefined));
  // "phone" beside "web" and "walk-in" is a way of coming, where an "or" says that one of them holds.
  const either = chunks[chunks.length - 1]?.before === 'or' && !chunks.every(namesFact);
  return (
    chunks.length > 1 &&
    chunks.length < 16 &&
    !chunks.some(
      (c) =>
        c.tokens.length > 4 ||
        (namesFact(c) && !(either && c.tokens.length === 1)) ||
        /^(?:det|poss|wh|pron)$/.test(c.tokens[0]?.tag ?? '') ||
        c.tokens.some((x) => isFiniteVerb(x) && x.form !== 'participle' && x.form !== 'past' && x.tag !== 'verb'),
    )
  );
}

/** Where "through which it came" in front of a colon begins: what is said of the fact whose values follow. */
function relativeBefore(t: readonly Token[], colon: number): number | undefined {
  for (let at = colon - 2; at > 2 && at > colon - 8; at--) {
    if (/^[,;:]$/.test(t[at]?.lower ?? '')) return undefined;
    const after = t[at]?.tag === 'prep' && t[at + 1]?.lower === 'which';
    if (after && t[at - 1]?.tag === 'noun') return at;
  }
  return undefined;
}
