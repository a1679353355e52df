import type { Claim, Side } from '../claims';
import type { Context } from '../context';
import { nominalises } from '../lexicon/nominals';
import { type Clause, clausesOf } from '../phrases/clauses';
import { conceptName } from '../phrases/concept-name';
import { itemsOf } from '../phrases/items';
import type { NounPhrase } from '../phrases/noun-phrase';
import { aColon, colonAt } from '../tokens/colon';
import { type Token, withoutStop } from '../tokens/token';
import { complementsOf } from './complements';
import { itemsNoted, itemsRecorded } from './noted-items';
import { meansOf } from './paid-by';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation } from './support';

export const labelledDoing: SentencePattern = {
  id: 'labelled-doing',
  doc: '"Bookings: a member books a room, with a purpose": a label that names the doing of the sentence behind it is a row with a key to everyone in it.',
  final: true,
  needs: aColon,
  examples: [
    {
      text: 'Bookings: a member books a room, with start and end time and a purpose.',
      reads: ['event booking of member + room: start time, end time, purpose'],
    },
    {
      text: 'Payments: every stay is paid by wallet or card.',
      reads: ['event payment of stay: method ({wallet|card})'],
    },
    {
      text: 'Repairs: fitters repair pumps, and the date and the result are recorded.',
      reads: ['event repair of fitter + pump: date, result'],
    },
    { text: 'Loans: a reader borrows one copy.', reads: ['event loan of reader + copy: '] },
  ],
  match(context) {
    const t = context.sentence;
    const colon = colonAt(t);
    if (colon < 1 || colon > 4) return undefined;
    const name = conceptName(t.slice(0, colon).map((x) => x.lower));
    const body = t.slice(colon + 1);
    if (!body.some((x) => (x.tag === 'verb' || x.form === 'participle') && doing(name, x.lemma ?? x.lower)))
      return undefined;
    const clauses = clausesOf(body);
    const clause = clauses[0];
    const { verb } = clause ?? {};
    if (clause?.kind !== 'main' || !verb || verb.negated) return undefined;
    if (/ ?management$/.test(name) || !couldBeThing(name) || isFact(name) || !doing(name, verb.lemma)) return undefined;
    const paid = paidEvent(this.id, name, clause, context);
    if (paid) return paid;
    if (verb.passive) return undefined;
    const subjects = clause.subjects.filter((np) => !np.pronoun && !isOrganisation(np));
    const objects = complementsOf(clause.rest).filter((c) => c.preposition !== 'with' && !c.phrase.pronoun);
    const participants: readonly Side[] = [...subjects, ...objects.map((c) => c.phrase)]
      .filter((np) => couldBeThing(np.name) && (!isFact(np.name) || counted(np)) && np.name !== name)
      .map((np) => ({ name: np.name, plural: false }));
    if (subjects.length === 0 || participants.length < 2) return undefined;
    const noted = clauses.slice(1, 3).flatMap((c) => [...itemsNoted(c), ...itemsRecorded(c)]);
    const items = noted.length > 0 ? noted : itemsOf(behindWith(body)).items;
    const claim: Claim = {
      pattern: this.id,
      span: context.sentenceSpan,
      kind: 'event',
      name,
      participants,
      items,
      weight: 3,
    };
    return [claim];
  },
};

/** "Payments: every stay is paid by wallet or card": a payment of the stay, with its method. */
function paidEvent(id: string, name: string, clause: Clause, context: Context): readonly Claim[] | undefined {
  const means = meansOf(clause);
  const paid = clause.subjects[0];
  if (!means || !paid || paid.pronoun || !couldBeThing(paid.name)) return undefined;
  const item = { name: 'method', plural: false, facets: { values: { closed: true, list: means } }, span: clause.span };
  const base = { pattern: id, span: context.sentenceSpan };
  const participants = [{ name: paid.name, plural: false }];
  return [{ ...base, kind: 'event', name, participants, items: [item], weight: 2 }];
}

/** "a room", "one seat": a word for a fact stands for a thing where it is counted. */
const counted = (np: NounPhrase): boolean =>
  !/^(?:date|day|time|price|amount|number|name|status)$/.test(np.head) &&
  (np.count !== undefined || /^(?:an?|one)$/.test(np.determiner ?? ''));

/** Whether the noun names what the verb does. */
const doing = (name: string, verb: string): boolean => nominalises(name, verb) || sameDoing(name, verb);

/** Doings whose usual verb is another one. */
const sameDoing = (name: string, verb: string): boolean =>
  (name === 'loan' && verb === 'borrow') ||
  (name === 'rental' && verb === 'hire') ||
  (name === 'reservation' && verb === 'book') ||
  (name === 'booking' && verb === 'reserve') ||
  (name === 'transfer' && verb === 'move') ||
  (name === 'membership' && verb === 'join');

/** The list behind ", with". */
function behindWith(body: readonly Token[]): readonly Token[] {
  const at = body.findIndex((t, i) => t.lower === 'with' && i > 2);
  const rest = at < 0 ? [] : body.slice(at + 1);
  return withoutStop(rest);
}
