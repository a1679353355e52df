import type { Claim } from '../claims';
import { eventNouns, namesPerson } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import { complementsOf } from './complements';
import type { Pattern } from './pattern';
import { couldBeThing, couldOwn, isFact, isOrganisation, made, sideOf } from './support';

const assigning = /^(?:assign|allocate|allot|appoint|attach)$/;

/** What people are given to for a time, rather than what they belong to. */
const isDuty = (name: string): boolean => {
  const head = headOf(name);
  return eventNouns.has(head) || /^(?:job|task|case|ticket|project|trip|tour|route|run|duty|round)$/.test(head);
};

/** Whether the first of two, given to the second, is what the second refers to: a guide given to a tour, not a task to a clerk. */
export const isReferredTo = (given: string, to: string): boolean => {
  const person = (name: string): boolean => namesPerson(name);
  return isDuty(to) && (person(given) || !isDuty(given));
};

export const assignedByUs: Pattern = {
  id: 'assigned-by-us',
  doc: '"We assign a guide to each tour", "the agency may allot a vehicle to a job": whoever runs it gives one thing to another.',
  examples: [
    { text: 'We assign a guide to each tour.', reads: ['each tour assign guide [manyToOne]'] },
    { text: 'The company assigns each complaint to a clerk.', reads: ['each complaint assign clerk [manyToOne]'] },
  ],
  match(clause, context) {
    const { verb } = clause;
    if (clause.kind !== 'main' || !verb || verb.passive || verb.negated || !assigning.test(verb.lemma))
      return undefined;
    if (!isOrganisation(clause.subjects[0])) return undefined;
    const all = complementsOf(clause.rest);
    const given = all.find((c) => c.preposition === '');
    const to = all.find((c) => c.preposition === 'to');
    if (!given || !to) return undefined;
    const a = sideOf(given.phrase, context);
    const b = sideOf(to.phrase, context);
    if (!a || !b || a.name === b.name) return undefined;
    if ([given, to].some((c) => !couldBeThing(c.phrase.name) || (isFact(c.phrase.name) && !couldOwn(c.phrase))))
      return undefined;
    const turned = isReferredTo(a.name, b.name);
    const [left, right] = turned ? [b, a] : [a, b];
    const optional = /^(?:may|can|might|could)$/.test(verb.modal ?? '') && `${verb.modal} be ${verb.lemma}ed`;
    const several = right.count?.max === 'many' || (left.plural && right.plural);
    const claim: Claim = {
      ...made(this.id, clause),
      kind: 'relate',
      left,
      right,
      verb: verb.lemma,
      shape: several ? 'open' : 'manyToOne',
      weight: 1,
      ...(optional && { optional }),
    };
    return [claim];
  },
};
