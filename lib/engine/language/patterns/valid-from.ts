import { lowerOf } from '../tokens/token';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, made } from './support';

const moment = '(?:an? |the |some )?(?:[a-z]+ )?(?:date|day|time|moment|month|year)';
const shape = new RegExp(
  `^(valid|effective|in force|active|open|employed|binding|applicable|on sale|on display) (?:only )?(from|since|until|to|as of|starting) ${moment}(?: on)?(?: (?:to|until|till|and until|up to) ${moment})?(?=$| [,;])`,
);

export const validFrom: Pattern = {
  id: 'valid-from',
  doc: '"A tariff is valid from a date to another": when it begins and ends to hold.',
  needs: /^(?:from|since|until|to|as)$/,
  examples: [
    { text: 'A tariff is valid from a certain date.', reads: ['tariff: valid from'] },
    { text: 'A licence is valid from a start date until an end date.', reads: ['licence: valid from, valid until'] },
  ],
  match(clause, context) {
    const { verb } = clause;
    const subject = clause.subjects[0];
    if (clause.kind !== 'main' || verb?.lemma !== 'be' || verb.negated || !subject || clause.subjects.length > 1)
      return undefined;
    const m = shape.exec(lowerOf(clause.rest.slice(0, 14)));
    const owner = subject.pronoun ? context.topic : subject.name;
    if (!m || owner === undefined || isFact(owner) || !couldBeThing(owner)) return undefined;
    const both = /(?:to|until|till) (?:an? |the |some )?(?:[a-z]+ )?(?:date|day|time|moment|month|year)$/.test(
      m[0].slice(12),
    );
    const first = m[2] === 'until' || m[2] === 'to' ? 'valid until' : 'valid from';
    const names = both && first === 'valid from' ? [first, 'valid until'] : [first];
    const items = names.map((name) => ({ name, plural: false, facets: {}, span: clause.span }));
    return [{ ...made(this.id, clause), kind: 'facts', owner, items, weight: 1.5 }];
  },
};
