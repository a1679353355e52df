import type { Clause } from '../phrases/clauses';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';

/** "divided into sections, a section into rows, and each row into graves": what each level below the first has. */
export function nestedParts({ rest }: Clause): readonly (readonly [whole: NounPhrase, part: NounPhrase])[] {
  return rest.flatMap((t, i): readonly (readonly [NounPhrase, NounPhrase])[] => {
    if (!/^(?:each|every|an?|the)$/.test(t.lower) || !/^(?:and|,)$/.test(rest[i - 1]?.lower ?? '')) return [];
    const middle = nounPhraseAt(rest, i);
    const inner = middle && rest[middle.to]?.lower === 'into' ? nounPhraseAt(rest, middle.to + 1) : undefined;
    return middle && inner ? [[middle, inner]] : [];
  });
}
