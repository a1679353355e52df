import type { Claim } from '../claims';
import type { Clause } from '../phrases/clauses';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { couldBeThing, isFact, isOrganisation, made } from './support';

const about = /^(?:about|on|for|against|regarding|concerning|from|by)$/;

/** "Complaints about a parcel have a text": what stands between a subject and its verb is what the subject refers to. */
export function aboutWhat(id: string, clause: Clause): readonly Claim[] {
  const subject = clause.subjects[0];
  if (!subject || subject.pronoun || isOrganisation(subject) || clause.subjects.length > 1) return [];
  const at = clause.tokens.findIndex((t) => t.start >= subject.span.end);
  const preposition = clause.tokens[at];
  const np = preposition && about.test(preposition.lower) ? nounPhraseAt(clause.tokens, at + 1) : undefined;
  if (!np || np.pronoun || isFact(np.name) || !couldBeThing(np.name) || isOrganisation(np)) return [];
  if (np.name === subject.name || !couldBeThing(subject.name)) return [];
  const left = { name: subject.name, plural: subject.plural };
  return [
    {
      ...made(id, clause),
      kind: 'relate',
      left,
      right: { name: np.name, plural: false },
      verb: 'concern',
      shape: 'manyToOne',
      weight: 1,
    },
  ];
}
