import type { Claim } from '../claims';
import type { Context } from '../context';
import type { Clause } from '../phrases/clauses';
import type { NounPhrase } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import type { Pattern } from './pattern';
import { made, sideOf } from './support';

export const later: Pattern = {
  id: 'assigned-later',
  doc: '"A courier is assigned after the restaurant accepts": until then there is none.',
  examples: [
    {
      text: 'A courier is assigned after the restaurant accepts.',
      reads: ['?.courier (optional: after the restaurant accepts)'],
    },
  ],
  match(clause, context) {
    if (clause.kind !== 'main' || !clause.verb || clause.verb.negated) return undefined;
    return assignedLater(clause, context);
  },
};

/** "A courier is assigned after the restaurant accepts": until then there is none. */
function assignedLater(clause: Clause, context: Context): readonly Claim[] | undefined {
  const { verb } = clause;
  const word = clause.rest[0]?.lower ?? '';
  if (
    !verb?.passive ||
    !/^(?:after|once|when|later|upon|only|as|if)$/.test(word) ||
    !/^(?:assign|set|choose|allocate|add|appoint|pick|know|select|fill|record|determine)$/.test(verb.lemma)
  )
    return undefined;
  const subject = sideOf(clause.subjects[0] as NounPhrase, context);
  return subject
    ? [
        {
          ...made('assigned-later', clause),
          kind: 'facets',
          name: subject.name,
          facets: { optional: lowerOf(clause.rest) },
        },
      ]
    : undefined;
}
