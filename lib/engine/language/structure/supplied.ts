import { eachOne, wordsAt } from '../tokens/made-word';
import type { Token } from '../tokens/token';

const opens = /^(?:det|quant|num|poss|to|prep|adv|not)$/;

/**
 * A bullet below a thing may leave out its subject: "belongs to a customer", "has many lines", "installed at one
 * station", "of one sensor". The tokens with the thing put in front, at the place where the bullet begins.
 */
export function withSubject(tokens: readonly Token[], owner: string): readonly Token[] {
  const first = tokens[0];
  const next = tokens[1];
  if (!first || !next) return tokens;
  const word = wordsAt(first.start);
  const subject = eachOne(owner, first.start);
  if (first.tag === 'have' || first.tag === 'modal' || (first.tag === 'be' && next.tag !== 'punct'))
    return [...subject, ...tokens];
  const named = next.tag === 'prep' || next.tag === 'to' ? names(tokens[2]) : opens.test(next.tag);
  if (first.tag === 'verb' && first.form === 'third' && named) return [...subject, ...tokens];
  const is = word('is', 'be', { lemma: 'be' });
  if (first.form === 'participle' && (next.tag === 'prep' || next.tag === 'to') && names(tokens[2]))
    return [...subject, is, ...tokens];
  // "For every visit we note the date": a statement that stands by itself.
  if (
    tokens
      .slice(2)
      .some(
        (t) =>
          t.tag === 'modal' ||
          t.tag === 'be' ||
          t.tag === 'have' ||
          (t.tag === 'verb' && t.form !== 'ing' && t.form !== 'participle'),
      )
  )
    return tokens;
  if (/^(?:of|for|at|in|on|from)$/.test(first.lower) && /^(?:det|num|quant)$/.test(next.tag) && names(tokens[2]))
    return [
      ...subject,
      word('belongs', 'verb', { lemma: 'belong', form: 'third' }),
      word('to', 'to'),
      ...tokens.slice(1),
    ];
  return tokens;
}

/** Goes on with what is named, rather than ending there: "installed at one station", not "installed at". */
const names = (t: Token | undefined): boolean => t !== undefined && /^(?:det|quant|num|poss|noun|adj)$/.test(t.tag);
