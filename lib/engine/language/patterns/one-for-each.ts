import type { Claim } from '../claims';
import { wordsIn } from '../lexicon/phrase-words';
import { conceptName } from '../phrases/concept-name';
import { aColon, colonAt } from '../tokens/colon';
import { lowerOf } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, nounPhrasesAt } from './support';

export const oneForEach: SentencePattern = {
  id: 'one-for-each',
  doc: '"Rosters: one for each ward and week": what a label names is of all of these, and there is one of them for each combination.',
  final: false,
  needs: aColon,
  examples: [
    {
      text: 'Rosters: one for each ward and week.',
      reads: ['roster: ward, week', 'unique roster(ward, week)'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const colon = colonAt(t);
    if (colon < 1 || colon > 4) return undefined;
    const m =
      /^(?:exactly |only |always )?one (?:row |record |entry |of them )?(?:for each|for every|per|each for) /.exec(
        `${lowerOf(t.slice(colon + 1, colon + 7))} `,
      );
    const label = conceptName(t.slice(0, colon).map((x) => x.lower));
    if (!m || context.role === 'queries' || !couldBeThing(label)) return undefined;
    const from = colon + 1 + wordsIn(m[0]);
    const members = nounPhrasesAt(t, from).filter((np) => np.name !== label && !np.pronoun);
    const last = members[members.length - 1];
    if (members.length < 2 || !last || !/^(?:[.,;(]|)$/.test(t[last.to]?.lower ?? '')) return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const items = members.map((np) => ({ name: np.name, plural: false, facets: {}, span: np.span }));
    const claims: readonly Claim[] = [
      { ...base, kind: 'facts', owner: label, items, weight: 3 },
      { ...base, kind: 'unique', owner: label, members: members.map((np) => np.name) },
    ];
    const rest = t.slice(last.to);
    if (rest.length < 3 || rest[0]?.lower !== ',')
      return [...claims, { ...base, kind: 'ignored', why: 'one of each combination' }];
    return [...claims, { ...base, kind: 'restated', tokens: [...t.slice(0, colon + 1), ...rest.slice(1)] }];
  },
};
