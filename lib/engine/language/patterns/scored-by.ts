import { facetsOf } from '../phrases/facets';
import { lowerOf } from '../tokens/token';
import { complementsOf } from './complements';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, isOrganisation, made } from './support';

/** What comes of the verb. */
const scores: Readonly<Record<string, string>> = { rate: 'rating', score: 'score', grade: 'grade', review: 'review' };

export const scoredBy: Pattern = {
  id: 'scored-by',
  doc: '"Jurors score entries from 1 to 10": a row for each of these, with a key to who gives it and to what it is given.',
  needs: /^(?:rat|scor|grad|review)/,
  examples: [
    { text: 'Jurors score entries from 1 to 10.', reads: ['event score of juror + entry: score (rating; >=1; <=10)'] },
    {
      text: 'Guests rate hotels, 1 to 5 stars, and may leave a comment.',
      reads: ['event rating of guest + hotel: rating (rating; >=1; <=5)', 'rating: comment (optional: may leave)'],
    },
  ],
  match(clause) {
    const { verb } = clause;
    const subject = clause.subjects[0];
    const noun = verb && scores[verb.lemma];
    if (clause.kind !== 'main' || !noun || verb.passive || verb.negated || !subject?.plural) return undefined;
    const object = complementsOf(clause.rest).find((c) => c.preposition === '')?.phrase;
    if (!object?.plural || object.pronoun || object.possessor || isOrganisation(subject)) return undefined;
    const names = [subject.name, object.name];
    const facets = facetsOf(lowerOf(clause.rest));
    if (!(facets.min || facets.max) || names.some((n) => !couldBeThing(n) || isFact(n))) return undefined;
    const { optional: _, ...bounds } = facets;
    const item = { name: noun, plural: false, facets: { type: 'rating' as const, ...bounds }, span: clause.span };
    const participants = names.map((name) => ({ name, plural: false }));
    return [{ ...made(this.id, clause), kind: 'event', name: noun, participants, items: [item], weight: 2.5 }];
  },
};
