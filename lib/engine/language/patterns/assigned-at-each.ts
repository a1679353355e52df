import type { Claim } from '../claims';
import { doingOf } from '../lexicon/nominals';
import { complementsOf } from './complements';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, leadThings, made, sideOf } from './support';

export const assignedAtEach: Pattern = {
  id: 'assigned-at-each',
  doc: '"For each tour, a guide is assigned to one bus": a row for each occasion and each who is given a place.',
  needs: /^(?:assigned|allocated|scheduled|appointed|rostered)$/,
  examples: [
    {
      text: 'At each regatta, a steward is assigned to one boat in a role.',
      reads: ['event assignment of regatta + steward + boat: role', 'unique assignment(regatta, steward)'],
    },
  ],
  match(clause, context) {
    const { verb, lead, subjects } = clause;
    if (!verb?.passive || lead.length === 0 || !assigning.test(verb.lemma)) return undefined;
    const occasion = leadThings(clause)?.things[0];
    const subject = subjects[0];
    if (!/^(?:at|for|in|on|during)$/.test(lead[0]?.lower ?? '') || occasion?.count?.each !== true) return undefined;
    if (!subject || subject.plural || subject.pronoun || subjects.length > 1) return undefined;
    const behind = complementsOf(clause.rest);
    const place = behind.find((c) => c.preposition === 'to')?.phrase;
    if (!place || place.plural || place.pronoun) return undefined;
    const participants = [occasion, subject, place].flatMap((np) => sideOf(np, context) ?? []);
    if (participants.length !== 3 || participants.some((p) => isFact(p.name) || !couldBeThing(p.name)))
      return undefined;
    const items = behind.flatMap(({ preposition, phrase }) =>
      /^(?:in|with|as)$/.test(preposition) && isFact(phrase.name)
        ? [{ name: phrase.name, plural: false, facets: {}, span: phrase.span }]
        : [],
    );
    const base = made(this.id, clause);
    const name = doingOf(verb.lemma);
    const event: Claim = { ...base, kind: 'event', name, participants, items, weight: 2.5 };
    const [first, second] = participants;
    if (!first || !second) return undefined;
    return [event, { ...base, kind: 'unique', owner: name, members: [first.name, second.name] }];
  },
};

const assigning = /^(?:assign|allocate|schedule|appoint|roster)$/;
