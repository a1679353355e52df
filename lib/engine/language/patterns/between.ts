import type { Claim } from '../claims';
import type { NounPhrase } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation, nounPhrasesAt } from './support';

export const relationshipBetween: SentencePattern = {
  id: 'between',
  doc: '"the relationship between students and subjects": many of each relate to many of the other.',
  final: false,
  needs: /^between$/,
  examples: [
    {
      text: 'We keep the relationship between students and courses.',
      reads: ['plural student relate plural course [manyToMany]'],
    },
  ],
  match(context) {
    const t = context.sentence;
    // The counts are told as well.
    if (/\b(?:one|many)(?: to |-to-)(?:one|many)\b/.test(lowerOf(t))) return undefined;
    const claims: Claim[] = [];
    for (let i = 1; i < t.length; i++) {
      if (
        t[i]?.lower !== 'between' ||
        !/\b(?:relation|relations|relationship|relationships|association|associations|correspondence|link|links|connections?|mapping)\b/.test(
          lowerOf(t.slice(Math.max(0, i - 3), i)),
        )
      )
        continue;
      const things = nounPhrasesAt(t, i + 1).filter(
        (np) => !np.pronoun && couldBeThing(np.name) && !isOrganisation(np),
      );
      const [left, right] = things;
      if (left && right && couldRelate(left) && couldRelate(right) && left.name !== right.name)
        claims.push(pair(this.id, context.sentenceSpan, left, right));
    }
    return claims.length > 0 ? claims : undefined;
  },
};

/** Several of what is a fact elsewhere are things: "the relationship between students and subjects". */
const couldRelate = (np: NounPhrase): boolean => np.plural || !isFact(np.name);

const side = (np: NounPhrase) => ({ name: np.name, plural: true });

const pair = (pattern: string, span: { start: number; end: number }, left: NounPhrase, right: NounPhrase): Claim => ({
  pattern,
  span,
  kind: 'relate',
  left: side(left),
  right: side(right),
  verb: 'relate',
  shape: 'manyToMany',
  weight: 1,
});
