import { singular } from '../../model/inflect';
import { typeByEnding } from '../lexicon/attribute-types';
import type { Token } from '../tokens/token';

/** Adjectives that say what kind of person or thing it is. */
const tellsKind = (word: string): boolean =>
  /^(?:individual|personal|private|public|domestic|foreign|internal|external|local|national|international|regional|commercial|corporate|junior|senior|male|female|adult|wholesale|retail|residential|temporary|permanent|full-time|part-time|online|offline|electric|manual|digital|physical|regular|casual|honorary|active|passive|business|new|used|indoor|outdoor|paper|electronic|freelance|salaried|hourly|undergraduate|graduate|postgraduate)$/.test(
    word,
  );

/** What is in each of two kinds, and the head they share, in "junior and senior members". */
export interface KindPair {
  readonly head: Token;
  readonly kinds: readonly [string, string];
}

/** Two adjectives of kind joined by "and" at `at`, in front of the plural of a thing. */
export function kindPairAt(t: readonly Token[], at: number): KindPair | undefined {
  const [first, joint, second, head, behind] = t.slice(at, at + 5);
  if (!first || !second || !head || joint?.lower !== 'and' || !tellsKind(first.lower) || !tellsKind(second.lower))
    return undefined;
  const one = singular(head.lower);
  if (head.tag !== 'noun' || one === head.lower || typeByEnding(one) || behind?.tag === 'noun') return undefined;
  return { head, kinds: [`${first.lower} ${one}`, `${second.lower} ${one}`] };
}
