import type { Claim } from '../claims';
import { complementsOf } from './complements';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, made, sideOf } from './support';

export const actsAs: Pattern = {
  id: 'acts-as',
  doc: '"One of the employees of a branch acts as its manager", "a teacher serves as head of a department": the one refers to the other, who plays that part.',
  needs: /^as$/,
  examples: [
    {
      text: 'Branches have a city. One of the employees of a branch acts as its manager.',
      reads: ['branch act ..1 employee as manager [manyToOne]'],
    },
    {
      text: 'A teacher serves as the head of a department.',
      reads: ['department serve ..1 teacher as head [manyToOne]'],
    },
  ],
  match(clause, context) {
    const { verb, rest } = clause;
    const subject = clause.subjects.length === 1 ? clause.subjects[0] : undefined;
    if (clause.kind !== 'main' || !verb || verb.passive || verb.negated || !subject || subject.pronoun)
      return undefined;
    if (!/^(?:act|serve|function)$/.test(verb.lemma) || rest[0]?.lower !== 'as') return undefined;
    const part = complementsOf(rest)[0]?.phrase;
    if (!part || part.pronoun || part.plural || !couldBeThing(part.head)) return undefined;
    const own = rest[1]?.tag === 'poss' ? subject.of : part.of;
    const left = own && sideOf(own, context);
    const right = sideOf(subject, context);
    if (!left || !right || left.name === right.name || isFact(left.name) || !couldBeThing(left.name)) return undefined;
    const one = { name: right.name, plural: false, count: { max: 1 as const }, role: part.head };
    const claim: Claim = {
      ...made(this.id, clause),
      kind: 'relate',
      left: { name: left.name, plural: false },
      right: one,
      verb: verb.lemma,
      shape: 'manyToOne',
      weight: 1,
    };
    return [claim];
  },
};
