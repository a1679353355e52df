import type { Claim } from '../claims';
import { eventNouns } from '../lexicon/nouns';
import { wordsIn } from '../lexicon/phrase-words';
import type { Item } from '../phrases/item';
import type { NounPhrase } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import { listBehindWith } from './list-behind-with';
import type { Statement } from './recorded-facts';
import { couldBeThing, isFact, made, nounPhrasesAt, sideOf } from './support';

/** "Attendance is recorded per session and member": one for each two of them, or three. */
export function perPair({ id, clause, context, subject, list }: Statement): readonly Claim[] | undefined {
  const { rest } = clause;
  const per = /^(?:per|for each|for every) /.exec(`${lowerOf(rest.slice(0, 2))} `);
  const of = per ? nounPhrasesAt(rest, wordsIn(per[0])) : [];
  const one = of.length === 1 ? perOne({ id, clause, context, subject }, of[0] as NounPhrase) : undefined;
  if (one) return one;
  if (of.length < 2 || of.length > 3 || list.length !== 1 || of.some((np) => np.pronoun)) return undefined;
  const byItself = keptByItself(subject);
  if (isFact(subject.name) && !eventNouns.has(subject.head) && !byItself) return undefined;
  const things = byItself ? of.slice(0, 1) : of.filter((np) => !period.test(np.name));
  if (things.length === 0 || things.some((np) => isFact(np.name))) return undefined;
  const participants = things.flatMap((np) => sideOf(np, context) ?? []);
  const items = [
    ...of.filter((np) => !things.includes(np)).map(itemNamed),
    ...listBehindWith(rest, of[of.length - 1]?.to ?? rest.length),
  ];
  const base = made(id, clause);
  const members = of.map((np) => np.name);
  return [
    { ...base, kind: 'event', name: subject.name, participants, items, weight: 3 },
    { ...base, kind: 'unique', owner: subject.name, members },
  ];
}

/** "Allergies are recorded per patient with the substance and a severity": rows with these facts, each of one of them. */
function perOne(
  { id, clause, context, subject }: Pick<Statement, 'id' | 'clause' | 'context' | 'subject'>,
  whole: NounPhrase,
): readonly Claim[] | undefined {
  const items = listBehindWith(clause.rest, whole.to);
  const side = whole.pronoun || isFact(whole.name) ? undefined : sideOf(whole, context);
  if (items.length === 0 || !side || !subject.plural || isFact(subject.name) || !couldBeThing(subject.name))
    return undefined;
  const participants = [{ name: side.name, plural: false }];
  return [{ ...made(id, clause), kind: 'event', name: subject.name, participants, items, weight: 3 }];
}

/** "per nurse and day": which day is a fact of the row. */
const period = /^(?:day|date|week|month|quarter|year|hour)$/;

/** A fact, or a reference where a thing is called so: "per product, location and lot". */
const itemNamed = ({ name, plural, span }: NounPhrase): Item => ({ name, plural, facets: {}, span });

/** "Stock is kept per product and location", "prices are kept ...": what has a row of its own for each of them. */
const keptByItself = ({ name, head, plural, determiner }: NounPhrase): boolean =>
  name === head && determiner === undefined && (plural || head === 'stock' || head === 'inventory');
