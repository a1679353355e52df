import type { Claim, Side } from '../claims';
import type { Context } from '../context';
import { typeByEnding } from '../lexicon/attribute-types';
import { personNouns } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import { recordVerbs } from '../lexicon/verbs';
import type { Clause, VerbGroup } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import type { NounPhrase } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { complementsOf } from './complements';
import { perPair } from './kept-per';
import { factsOfBoth, factsOfPairIn, linkOfLeads } from './link-of-leads';
import type { Pattern } from './pattern';
import { wholeOfLead } from './record-owners';
import { recordedFacts, recordingVerb, type Statement } from './recorded-facts';
import { couldBeThing, isFact, leadThings, made, mostlyFacts, sideOf, subjectOfFacts } from './support';

const kept = new Set([
  ...recordVerbs,
  'give',
  'include',
  'issue',
  'create',
  'need',
  'require',
  'make',
  'report',
  'add',
  'write',
  'generate',
  'provide',
  'fill',
  'set',
  'enter',
  'know',
  'specify',
  'state',
  'fix',
  'determine',
  'agree',
  'measure',
  'calculate',
]);

export const passiveRecord: Pattern = {
  id: 'passive-record',
  doc: '"The date and the weight are recorded", "for each X and Y a ticket is issued with A and B": facts of the lead, the possessor or the topic.',
  examples: [
    { text: 'For each visit, the date and the weight are recorded.', reads: ['visit: date, weight'] },
    { text: 'For each dose, the batch it is taken from is recorded.', reads: ['dose: batch'] },
    {
      text: 'For each passenger and departure a ticket is issued with a ticket number and a seat.',
      reads: ['event ticket of passenger + departure: ticket number, seat'],
    },
  ],
  match(clause, context) {
    const { verb } = clause;
    if (clause.kind !== 'main' || !verb?.passive || verb.negated) return undefined;
    const subject = clause.subjects[0];
    if (!kept.has(verb.lemma) && !broughtAbout(clause, verb, subject)) return undefined;
    if (!subject || (clause.rest[0]?.lower === 'with' && clause.lead.length === 0)) return undefined;
    // "The time of leaving is filled in later" is a rule about a fact.
    if (verb.lemma === 'fill' && clause.rest.some((t) => /^(?:later|afterwards)$/.test(t.lower))) return undefined;
    if (verb.lemma === 'know' && /^(?:by|under|to|as)$/.test(clause.rest[0]?.lower ?? '')) return undefined;
    const both = recordingVerb.test(verb.lemma) ? factsOfBoth(this.id, clause, clause.tokens, context) : undefined;
    if (both) return both;
    const list = subjectItems(clause);
    const lead = leadThings(clause);
    const statement: Statement = { id: this.id, clause, verb, context, subject, list };
    if (lead && (/^(?:for|per|in|during|at)$/.test(lead.word) || (lead.word === 'of' && mostlyFacts(list))))
      return ofLead(statement, lead.things);
    if (!recordingVerb.test(verb.lemma) || heldIn(clause, subject)) return undefined;
    return perPair(statement) ?? keptBy(statement) ?? recordedFacts(statement);
  },
};

/** "For each contract a bill is drawn up": one of them comes of each. */
const broughtAbout = ({ lead }: Clause, verb: VerbGroup, subject: NounPhrase | undefined): boolean =>
  /^(?:for|per)$/.test(lead[0]?.lower ?? '') &&
  /^(?:draw|print|prepare|produce|open|raise|send|sign|conclude|compile|file|book|schedule|calculate|hold|draft|lodge)$/.test(
    verb.lemma,
  ) &&
  /^(?:an?|one)$/.test(subject?.determiner ?? '') &&
  !verb.modal;

/** "Units are stored in fridges": things are held in things; facts are recorded. */
function heldIn(clause: Clause, subject: NounPhrase): boolean {
  if (!/^(?:store|keep|hold)$/.test(clause.verb?.lemma ?? '') || clause.rest[0]?.lower !== 'in') return false;
  const place = complementsOf(clause.rest)[0]?.phrase;
  return (
    place !== undefined &&
    clause.subjects.length === 1 &&
    (!isFact(subject.name) || (subject.plural && (place.plural || /^an?$/.test(place.determiner ?? '')))) &&
    mayBeRow(place.name) &&
    couldBeThing(subject.name) &&
    couldBeThing(place.name) &&
    !written.has(place.head) &&
    !spelt.has(place.head)
  );
}

/** "Payments are entered at the desk by a cashier": each is of one who writes it down. */
function keptBy({ id, clause, context, subject, verb }: Statement): readonly Claim[] | undefined {
  if (clause.subjects.length !== 1 || !clause.rest.some((t) => t.lower === 'by')) return undefined;
  const left = sideOf(subject, context);
  if (!left || isFact(left.name) || !couldBeThing(left.name)) return undefined;
  const by = complementsOf(clause.rest).find((c) => c.preposition === 'by')?.phrase;
  if (!by || by.plural || by.pronoun || !/^(?:an?|one)$/.test(by.determiner ?? (by.count?.max === 1 ? 'one' : '')))
    return undefined;
  const right = personNouns.has(by.head) ? sideOf(by, context) : undefined;
  if (!right) return undefined;
  const tie = { ...made(id, clause), kind: 'relate', left, verb: verb.lemma, shape: 'manyToOne', weight: 1 } as const;
  return [{ ...tie, right }, ...keptFor(clause, context).map((other) => ({ ...tie, right: other }))];
}

/** "Exams are set for a class in a subject by a teacher": each is also of these. */
const keptFor = ({ rest }: Clause, context: Context): readonly Side[] =>
  complementsOf(rest).flatMap(({ preposition, phrase }) => {
    const one =
      /^an?$/.test(phrase.determiner ?? '') && !phrase.plural && !phrase.pronoun && !personNouns.has(phrase.head);
    const side =
      one && /^(?:for|in|on|of)$/.test(preposition) && mayBeRow(phrase.name) ? sideOf(phrase, context) : undefined;
    return side && couldBeThing(side.name) && !(written.has(headOf(side.name)) || desks.has(headOf(side.name)))
      ? [side]
      : [];
  });

/** "class" and "subject" name things as well as facts; a date or a number does not. */
const mayBeRow = (name: string): boolean => !isFact(name) || typeByEnding(name)?.type === 'text';

/** What facts are written into. */
const written = new Set('table database register system file list ledger book log archive'.split(' '));
/** How a fact is written. */
const spelt = new Set('format json cents utc text'.split(' '));
/** Where, and on what, somebody writes it. */
const desks = new Set('form sheet desk counter office'.split(' '));

/** What stands in front of the verb, as a list. */
function subjectItems(clause: Clause): readonly Item[] {
  const { tokens, lead, rest } = clause;
  const words = tokens.slice(lead.length).filter((t) => t.start < (rest[0]?.start ?? Number.MAX_SAFE_INTEGER));
  const verbAt = words.findIndex(
    (t) => t.tag === 'be' || t.tag === 'modal' || (t.tag === 'have' && t.lower !== 'having'),
  );
  const all = words.slice(words[0]?.lower === ',' ? 1 : 0, verbAt < 0 ? words.length : verbAt);
  // "the persons involved need to be recorded": read as a noun behind the participle, "need" is the verb's.
  const needed = /^needs?$/.test(all[all.length - 2]?.lower ?? '') && all[all.length - 1]?.tag === 'to';
  const said = needed ? all.slice(0, -2) : all;
  return itemsOf([...behindLead(clause), ...said]).items;
}

/** "For each call the time of the call, a description ...": the first of the list stands behind the lead's thing. */
function behindLead(clause: Clause): readonly Token[] {
  const things = leadThings(clause)?.things ?? [];
  const rest = clause.lead.slice(things[things.length - 1]?.to ?? clause.lead.length);
  const comma = rest[rest.length - 1];
  if (rest.length < 2 || rest[0]?.tag !== 'det' || !comma) return [];
  return comma.lower === ',' ? rest : [...rest, { ...comma, text: ',', lower: ',', tag: 'punct' as const }];
}

/** "the hours worked": an amount, and no thing. */
const spent = /^(?:hours?|days?|minutes?|nights?|miles?|kilometres?) /;

/** "For each visit, the date is recorded", "for each passenger a ticket is issued with a number": told of the lead. */
function ofLead(
  { id, clause, verb, context, subject, list }: Statement,
  things: readonly NounPhrase[],
): readonly Claim[] | undefined {
  const base = made(id, clause);
  const fact =
    isFact(subject.name) ||
    spent.test(list[0]?.name ?? '') ||
    context.before !== undefined ||
    list[0]?.facets.type !== undefined ||
    list[0]?.facets.unit !== undefined;
  // "For each dose, the batch is recorded": the one it is of.
  const known =
    recordingVerb.test(verb.lemma) && subject.determiner === 'the' && !subject.plural && things.length === 1;
  if (list.length !== 1 || fact || known || !couldBeThing(subject.name)) {
    const pair = factsOfPairIn(id, clause, list, context);
    if (pair) return pair;
    const link = linkOfLeads(id, clause, things, list, context);
    if (link) return link;
    const last = things[things.length - 1] as NounPhrase;
    // "For all of them, the name is recorded".
    const them = /^(?:them|these|those)$/.test(last.name);
    const owner = them ? context.topic : subjectOfFacts(last, context);
    const facts: readonly Claim[] = owner ? [{ ...base, kind: 'facts', owner, items: list, weight: 2.5 }] : [];
    return owner ? [...facts, ...wholeOfLead(id, clause, last, context)] : undefined;
  }
  const participants = things.flatMap((np) => sideOf(np, context) ?? []);
  if (/^(?:give|include|make|need|require|know|set)$/.test(verb.lemma) && subject.count?.max === 'many') {
    const left = participants[0];
    const right = sideOf(subject, context);
    return left && right
      ? [{ ...base, kind: 'relate', left, right, verb: verb.lemma, shape: 'oneToMany', weight: 1.5 }]
      : undefined;
  }
  const withAt = clause.rest.findIndex((t) => t.lower === 'with' || t.lower === ':');
  const items = withAt >= 0 ? itemsOf(clause.rest.slice(withAt + 1)).items : [];
  return [{ ...base, kind: 'event', name: subject.name, participants, items, weight: 2.5 }];
}
