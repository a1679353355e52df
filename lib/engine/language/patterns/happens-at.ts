import { lowerOf } from '../tokens/token';
import type { Pattern } from './pattern';
import { isOrganisation, made } from './support';

const past: Readonly<Record<string, string>> = {
  happen: 'happened',
  occur: 'occurred',
  start: 'starts',
  begin: 'begins',
  end: 'ends',
  take: 'takes place',
  depart: 'departs',
  arrive: 'arrives',
};

export const happensAt: Pattern = {
  id: 'happens-at',
  doc: '"An activity happens at a certain time", "a lesson starts at a given date": the moment is a fact of the subject.',
  examples: [{ text: 'An activity happens at a certain time.', reads: ['activity: happened at'] }],
  match(clause, context) {
    const { verb } = clause;
    const word = past[verb?.lemma ?? ''];
    if (clause.kind !== 'main' || !verb || verb.passive || verb.negated || word === undefined) return undefined;
    const m =
      /^(?:place )?(?:at|on) (?:an? |the |its |some )?(?:certain |given |specific |particular |fixed |exact )?(?:point in )?(time|date and time|moment|date|day|timestamp)\b/.exec(
        lowerOf(clause.rest),
      );
    const subject = clause.subjects[0];
    const owner = !subject || subject.pronoun ? context.topic : subject.name;
    if (!m || !owner || (subject && isOrganisation(subject))) return undefined;
    const name = `${word} ${/^(?:date|day)$/.test(m[1] ?? '') ? 'on' : 'at'}`;
    return [
      {
        ...made(this.id, clause),
        kind: 'facts',
        owner,
        items: [{ name, plural: false, facets: {}, span: clause.span }],
        weight: 1,
      },
    ];
  },
};
