import { nominalOf } from '../lexicon/nominals';
import { namesPerson } from '../lexicon/nouns';
import { verbForms } from '../lexicon/verbs';
import { type Clause, clausesOf } from '../phrases/clauses';
import type { NounPhrase } from '../phrases/noun-phrase';
import { thingsIn } from './each-time';
import { itemsNoted } from './noted-items';
import type { SentencePattern } from './pattern';
import { isOrganisation, mostlyFacts } from './support';

export const notedByDoer: SentencePattern = {
  id: 'noted-by-doer',
  doc: '"A nurse visits a patient, notes the pulse and the time": what somebody writes down of what they do is of the doing.',
  final: true,
  needs: /^(?:notes?|records?|writes?|logs?|checks|measures?|counts|documents?|reports|stores)$/,
  examples: [
    {
      text: 'A nurse visits a patient, notes the pulse and the time.',
      reads: ['event visit of nurse + patient: pulse, time'],
    },
    {
      text: 'An inspector looks at one lift and writes down the date and the result.',
      reads: ['event inspection of inspector + lift: date, result'],
    },
  ],
  match(context) {
    const t = context.sentence;
    if (context.role === 'queries' || t.some((x) => x.text === ':' || x.lower === 'can' || x.lower === 'want'))
      return undefined;
    const [clause, ...others] = clausesOf(t);
    const subject = clause && doerOf(clause);
    if (!clause || !subject || others.length === 0) return undefined;
    const name = doingBy(clause, subject);
    const things = name === undefined ? [] : thingsIn(clause.rest, true).filter((s) => s.name !== subject.name);
    if (name === undefined || things.length === 0) return undefined;
    const items = others.filter((c) => c.kind === 'main' && sameSubject(c, subject)).flatMap(itemsNoted);
    if (items.length === 0 || !(mostlyFacts(items) || items.every((i) => i.determiner === 'the'))) return undefined;
    const participants = [{ name: subject.name, plural: false }, ...things.map((s) => ({ ...s, plural: false }))];
    return [{ pattern: this.id, span: context.sentenceSpan, kind: 'event', name, participants, items, weight: 3 }];
  },
};

/** Somebody who does something to what follows. */
function doerOf({ kind, verb, subjects, lead }: Clause): NounPhrase | undefined {
  const subject = subjects[0];
  if (kind !== 'main' || !verb || verb.passive || verb.negated || lead.length > 0 || subjects.length > 1)
    return undefined;
  return subject && !subject.pronoun && namesPerson(subject.name) && !isOrganisation(subject) ? subject : undefined;
}

const sameSubject = ({ subjects }: Clause, { name }: NounPhrase): boolean =>
  subjects[0] === undefined || subjects[0].name === name;

/** "visits": a visit; "an inspector looks at": an inspection. */
function doingBy({ verb }: Clause, subject: NounPhrase): string | undefined {
  const own =
    verb && !/^(?:be|have|write|record|note|report|check|keep)$/.test(verb.lemma) ? nominalOf(verb.lemma) : undefined;
  if (own !== undefined) return own;
  const stem = /^(.{3,})(?:er|or)$/.exec(subject.head)?.[1];
  const trade = stem === undefined ? undefined : [stem, `${stem}e`].find((v) => verbForms.get(v)?.form === 'base');
  return trade === undefined ? undefined : nominalOf(trade);
}
