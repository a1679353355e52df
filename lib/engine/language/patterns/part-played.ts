import { namesPerson } from '../lexicon/nouns';
import type { NounPhrase } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';

const doer = /(?:er|or|man|woman|ist|ant|head|lead|chair|captain|president|dean)$/;
const playing = /^(?:known|acting|serving|designated|called|referred|working|named)$/;

/** "co-investigators", "the head": whoever plays a part. */
export const namesDoer = ({ head, name }: NounPhrase): boolean => namesPerson(name) || doer.test(head);

/**
 * "by one professor, known as the principal investigator", "by one astronomer, the principal investigator,": the part that
 * whoever was named right before plays. undefined where the phrase is somebody else.
 */
export function partPlayed(
  last: { readonly phrase: NounPhrase; readonly role?: string } | undefined,
  rest: readonly Token[],
  at: number,
  phrase: NounPhrase,
): string | undefined {
  const { name, to, determiner, possessor, plural } = phrase;
  if (!last || !namesPerson(last.phrase.name) || last.phrase.pronoun || last.role !== undefined) return undefined;
  if (!namesDoer(phrase) || name === last.phrase.name) return undefined;
  const before = rest.slice(last.phrase.to, at);
  const said = before.filter((t) => t.lower !== ',' && !playing.test(t.lower) && t.lower !== 'to');
  if (said.length === 1 && said[0]?.lower === 'as') return name;
  // Set off between commas, of one and with its article.
  const next = rest[to]?.lower;
  const aside = before.length === 1 && before[0]?.lower === ',' && (next === undefined || next === ',');
  return aside && !plural && (determiner === 'the' || possessor) && last.phrase.count?.max === 1 ? name : undefined;
}
