import type { Claim } from '../claims';
import type { Clause } from '../phrases/clauses';
import { facetsOf } from '../phrases/facets';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import { complementsOf } from './complements';
import { listBehindWith } from './list-behind-with';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, isOrganisation, made } from './support';

/** What comes of the verb. */
const scores: Readonly<Record<string, string>> = { rate: 'rating', score: 'score', grade: 'grade', review: 'review' };

/** "A pupil gets a mark between 1 and 6 in an exam, with a comment": a row of its own, of the one and the other. */
function receivedIn(id: string, { verb, subjects, rest, span }: Clause): readonly Claim[] | undefined {
  const [subject] = subjects;
  const object = nounPhraseAt(rest, 0);
  if (!verb || !receiving.test(verb.lemma) || subjects.length !== 1 || !subject || subject.pronoun) return undefined;
  if (!object || !marks.test(object.name) || object.plural || !/^an?$/.test(object.determiner ?? '')) return undefined;
  const at = rest.findIndex((t, i) => i >= object.to && i < object.to + 7 && /^(?:in|for|at)$/.test(t.lower));
  const where = at < 0 ? undefined : nounPhraseAt(rest, at + 1);
  if (!where || where.pronoun || !(where.count?.each || /^an?$/.test(where.determiner ?? ''))) return undefined;
  const names = [subject.name, where.name];
  if (names.some((n) => !couldBeThing(n) || isFact(n))) return undefined;
  const facets = facetsOf(lowerOf(rest.slice(object.to, at)));
  const more = listBehindWith(rest, where.to);
  // What has no type by its name would be called as its row.
  const name = isFact(object.name) ? object.name : 'value';
  const items = [{ name, plural: false, facets, span: object.span }, ...more];
  const participants = names.map((name) => ({ name, plural: false }));
  return [{ pattern: id, span, kind: 'event', name: object.name, participants, items, weight: 3 }];
}

const receiving = /^(?:get|receive|earn|obtain|achieve)$/;
const marks = /(?:^| )(?:mark|grade|score|rating|result)$/;

export const scoredBy: Pattern = {
  id: 'scored-by',
  doc: '"Jurors score entries from 1 to 10": a row for each of these, with a key to who gives it and to what it is given.',
  needs: /^(?:rat|scor|grad|review|mark|result)/,
  examples: [
    { text: 'Jurors score entries from 1 to 10.', reads: ['event score of juror + entry: score (rating; >=1; <=10)'] },
    {
      text: 'A skater gets a mark from 0 to 10 in each contest, with a comment.',
      reads: ['event mark of skater + contest: value (>=0; <=10), comment'],
    },
    {
      text: 'Guests rate hotels, 1 to 5 stars, and may leave a comment.',
      reads: ['event rating of guest + hotel: rating (rating; >=1; <=5)', 'rating: comment (optional: may leave)'],
    },
  ],
  match(clause) {
    const { verb } = clause;
    const subject = clause.subjects[0];
    const noun = verb && scores[verb.lemma];
    const received = clause.kind === 'main' && !verb?.passive ? receivedIn(this.id, clause) : undefined;
    if (received) return received;
    if (
      clause.kind !== 'main' ||
      !noun ||
      verb.passive ||
      verb.negated ||
      !subject ||
      !(subject.plural || subject.determiner === 'a')
    )
      return undefined;
    const object = complementsOf(clause.rest).find((c) => c.preposition === '')?.phrase;
    if (
      !object ||
      !(object.plural || object.count?.each) ||
      object.pronoun ||
      object.possessor ||
      isOrganisation(subject)
    )
      return undefined;
    const names = [subject.name, object.name];
    const facets = facetsOf(lowerOf(clause.rest));
    if (!(facets.min || facets.max) || names.some((n) => !couldBeThing(n) || isFact(n))) return undefined;
    const { optional: _, ...bounds } = facets;
    const item = { name: noun, plural: false, facets: { type: 'rating' as const, ...bounds }, span: clause.span };
    const more = listBehindWith(clause.rest, object.to + (clause.rest[object.to]?.lower === 'once' ? 1 : 0));
    const items = [item, ...more.filter((i) => !/(?:star|point|rating|score)s?$/.test(i.name) && !/\d/.test(i.name))];
    const participants = names.map((name) => ({ name, plural: false }));
    return [{ ...made(this.id, clause), kind: 'event', name: noun, participants, items, weight: 3 }];
  },
};
