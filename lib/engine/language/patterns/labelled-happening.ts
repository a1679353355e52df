import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import { nominalises } from '../lexicon/nominals';
import { type Clause, clausesOf } from '../phrases/clauses';
import { conceptName } from '../phrases/concept-name';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import type { NounPhrase } from '../phrases/noun-phrase';
import { aColon, colonAt } from '../tokens/colon';
import { eachOne } from '../tokens/made-word';
import { type Token, withoutStop } from '../tokens/token';
import { complementsOf } from './complements';
import { itemsNoted } from './noted-items';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation } from './support';
import { happens } from './tied-to';

/** What a thing is or has by itself, whatever happens to it. */
const lasting = /^(?:be|have|contain|include|consist|comprise|belong|own|hold|need|carry|cost|last|know)$/;
const one = /^(?:an?|one|each|every)$/;

export const labelledHappening: SentencePattern = {
  id: 'labelled-happening',
  doc: '"Stays: a dog arrives on one day and leaves on another": a label for something that happens, and the sentence behind it that tells of one.',
  final: true,
  needs: aColon,
  examples: [
    { text: 'Transfers: a nurse brings a patient to a ward.', reads: ['event transfer of nurse + patient + ward: '] },
    {
      text: 'Deliveries: a driver brings the parcels to the shop.',
      reads: ['plural delivery of driver [manyToOne]', 'delivery bring plural parcel'],
    },
    {
      text: 'Inspections: an inspector looks at one lift and writes down the date and the result.',
      reads: ['event inspection of inspector + lift: date, result'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const colon = colonAt(t);
    const first = t[colon + 1];
    if (colon < 1 || colon > 3 || !first || !one.test(first.lower)) return undefined;
    const name = conceptName(t.slice(0, colon).map((x) => x.lower));
    if (!couldBeThing(name) || isFact(name) || !(happens(name) || (colon === 1 && t[0]?.form === 'third')))
      return undefined;
    const body = t.slice(colon + 1);
    // "Releases: each project ships releases with a number": tells of the project what it has.
    if (body.some((x) => x.tag === 'noun' && singular(x.lower) === name)) return undefined;
    const clauses = clausesOf(body);
    const clause = clauses[0];
    const subject = clause && doerIn(clause, name);
    if (!clause || !subject) return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const noted = clauses.slice(1, 3).flatMap(itemsNoted);
    const { others, facts } = clauses.length === 1 || noted.length > 0 ? takingPart(clause, name) : nobody;
    if (others.length > 0) {
      const participants = [subject.name, ...others].map((n) => ({ name: n, plural: false }));
      const at = noted.length > 0 ? -1 : body.findIndex((x, i) => x.lower === 'with' && i > 2);
      const listed = at < 0 ? noted : itemsOf(withoutStop(body.slice(at + 1))).items;
      return [{ ...base, kind: 'event', name, participants, items: [...facts, ...listed], weight: 3 }];
    }
    const behind = body.findIndex((x) => x.start >= subject.span.end);
    const tokens: readonly Token[] = [...eachOne(name, subject.span.start), ...body.slice(behind)];
    const of: Claim = {
      ...base,
      kind: 'relate',
      left: { name, plural: true },
      right: { name: subject.name, plural: false },
      verb: 'of',
      shape: 'manyToOne',
      weight: 1,
    };
    return [of, { ...base, kind: 'restated', tokens }];
  },
};

/** Who does it, one of several; nobody where the verb tells of what lasts, or is the label's own. */
function doerIn({ kind, verb, subjects, lead }: Clause, label: string): NounPhrase | undefined {
  const subject = subjects[0];
  if (kind !== 'main' || !verb || !subject || subjects.length > 1 || lead.length > 0) return undefined;
  if (verb.negated || verb.passive || verb.modal !== undefined || lasting.test(verb.lemma)) return undefined;
  if (nominalises(label, verb.lemma) || subject.pronoun || subject.plural || subject.name === label) return undefined;
  return couldBeThing(subject.name) && !isOrganisation(subject) ? subject : undefined;
}

/** The others in it, where each of them is one, and its facts; none where there are several of some, or one that is known. */
function takingPart({ rest }: Clause, label: string): Taking {
  const all = complementsOf(rest).filter((c) => c.preposition !== 'with');
  const each = all.every(
    ({ phrase: np }) => !np.pronoun && !np.plural && one.test(np.determiner ?? (np.count?.max === 1 ? 'one' : '')),
  );
  const names = all.map((c) => c.phrase.name).filter((n) => !isFact(n));
  if (!each || !names.every((n) => couldBeThing(n) && n !== label)) return nobody;
  const facts = all.flatMap(({ phrase: np }): readonly Item[] =>
    isFact(np.name) ? [{ name: np.name, plural: false, facets: {}, span: np.span }] : [],
  );
  return { others: names, facts };
}

interface Taking {
  readonly others: readonly string[];
  readonly facts: readonly Item[];
}

const nobody: Taking = { others: [], facts: [] };
