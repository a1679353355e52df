import type { Claim } from '../claims';
import { type Context, nameIn } from '../context';
import type { Clause } from '../phrases/clauses';
import { nounPhraseAt } from '../phrases/noun-phrase';
import type { Pattern } from './pattern';
import { made } from './support';

export const without: Pattern = {
  id: 'without-one',
  doc: '"A hive can be without a queen": there may be none.',
  needs: /^without$/,
  examples: [{ text: 'A hive can be without a queen.', reads: ['hive: queen'] }],
  match(clause, context) {
    if (clause.kind !== 'main' || !clause.verb || clause.verb.negated) return undefined;
    return withoutOne(clause, context);
  },
};

/** "A hive can be without a queen": there may be none. */
function withoutOne(clause: Clause, context: Context): readonly Claim[] | undefined {
  const subject = clause.subjects[0];
  const owner = nameIn(subject, context);
  if (!/^(?:be|go|exist|remain|stay)$/.test(clause.verb?.lemma ?? '') || clause.rest[0]?.lower !== 'without' || !owner)
    return undefined;
  const np = nounPhraseAt(clause.rest, 1);
  if (!np || np.pronoun) return undefined;
  return [
    {
      ...made('without-one', clause),
      kind: 'facts',
      owner,
      items: [{ name: np.name, plural: false, count: { none: true }, facets: {}, span: np.span }],
      weight: 0.5,
    },
  ];
}
