import type { Claim } from '../claims';
import type { Context } from '../context';
import { personNouns, settingNouns } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { gathered } from '../phrases/list-pieces';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { keptThing } from './kept-thing';
import { factsOfBoth, factsOfPairIn } from './link-of-leads';
import { namedAfter, namedBefore } from './owner-in-names';
import type { Pattern } from './pattern';
import { possessedList } from './possessed-list';
import { dividedAmong, eachBehind, eachPossessed } from './record-each';
import {
  describedThing,
  happeningOf,
  ownedByLead,
  partsOfLead,
  perThing,
  trailingOwner,
  without,
} from './record-owners';
import { givenPerThing, impersonal, inSoftware, keepsBook, recordVerb, skipVerbs, writeDown } from './record-verb';
import { couldBeThing, isFact, isOrganisation, leadThings, made, managedThing, mostlyFacts } from './support';

export const recordList: Pattern = {
  id: 'record-list',
  doc: '"We record A, B and C of X", "for each X the system stores A and B", "the company manages Xs": what is kept, and of what.',
  examples: [
    {
      text: "We keep the owner's name, postal address and phone number.",
      reads: ['owner: name, postal address, phone number'],
    },
    { text: 'For every animal we record the name and the species.', reads: ['animal: name, species'] },
    {
      text: 'For each mechanic and job we log the hours and the date.',
      reads: ['each mechanic have job [manyToMany]'],
    },
    { text: 'The system manages warehouses and suppliers.', reads: ['mention warehouse', 'mention supplier'] },
    { text: 'The system records the name and address of each customer.', reads: ['customer: name, address'] },
    { text: 'The club rents out boats.', reads: ['mention boat'] },
    {
      text: 'A race has a date. For each runner who takes part, we record the finishing time.',
      reads: ['race: date', 'plural race have plural runner [manyToMany]'],
    },
    {
      text: 'For each operation of the pump, we record the start time and the operator id responsible.',
      reads: ['operation: start time, operator id', 'plural operation of pump [manyToOne]'],
    },
    {
      text: 'The appraisal should record the date and the grade of each nurse.',
      reads: ['appraisal: date, grade, nurse'],
    },
  ],
  match(clause, context) {
    if (clause.kind !== 'main' && clause.kind !== 'fragment') return undefined;
    const found = recordVerb(clause) ?? writeDown(clause) ?? givenPerThing(clause);
    if (!found) return undefined;
    const subject = clause.subjects[0];
    const nobody = isOrganisation(subject) || isTable(subject) || impersonal(clause);
    if (clause.verb && !nobody && !(found.records && subject)) return undefined;
    const rest = listedIn(clause, found.rest);
    const both = nobody ? factsOfBoth(this.id, clause, rest, context) : undefined;
    if (both) return both;
    const list = itemsOf(rest).items;
    if (list.length === 0) return undefined;
    const described = found.records ? describedThing(list) : undefined;
    if (described) return [{ ...made(this.id, clause), kind: 'facts', ...described, weight: 3 }];
    const once = found.records && writtenOn(subject, list);
    const stated = once || (found.records && subject?.count?.each === true && list.length > 2);
    // "with each analysis recording a, b and c": whatever they are, they are facts of the analysis.
    const within = stated && /ing$/.test(clause.tokens[clause.verb?.from ?? -1]?.lower ?? '');
    const facts = within || once || list.filter((i) => isFact(i.name)).length * (stated ? 2 : 0) >= list.length;
    if (clause.verb && !nobody && !mostlyFacts(list) && !(stated && facts)) return undefined;
    const kept: Kept = { id: this.id, clause, context, records: found.records, rest, list };
    return ofSubjectOrLead(kept) ?? ofHolder(kept) ?? ofTopic(kept, stated && facts) ?? things(kept);
  },
};

/** "The table stores ...": as good as the database. */
const isTable = (np: NounPhrase | undefined): boolean =>
  np?.name === 'table' && !np.plural && /^(?:the|this)$/.test(np.determiner ?? '');

/** "The request records the requested item, the sender and a date": one of each, told of what they are written on. */
const writtenOn = (subject: NounPhrase | undefined, list: readonly Item[]): boolean =>
  subject !== undefined &&
  /^(?:the|an?)$/.test(subject.determiner ?? '') &&
  !subject.plural &&
  !personNouns.has(subject.head) &&
  !isOrganisation(subject) &&
  list.length > 2 &&
  list.some((i) => isFact(i.name)) &&
  list.every((i) => !i.plural && i.count === undefined && i.possessor === undefined);

/** What is kept: the words behind the verb, and the list they are read as. */
interface Kept {
  readonly id: string;
  readonly clause: Clause;
  readonly context: Context;
  /** The verb is one of recording rather than of running a business. */
  readonly records: boolean;
  readonly rest: readonly Token[];
  readonly list: readonly Item[];
}

/** The words of the list: behind a second verb, adverbs and "register with". */
function listedIn(clause: Clause, behind: readonly Token[]): readonly Token[] {
  let rest = skipVerbs(behind);
  while (rest[0]?.tag === 'adv' || rest[0]?.lower === ':') rest = rest.slice(1);
  const byForm = clause.verb?.lemma === 'register' && /^(?:with|by|using)$/.test(rest[0]?.lower ?? '');
  return byForm ? rest.slice(1) : rest.slice(aboutAt(rest));
}

/** "information about the barns and the silos": what it is about begins behind so many words. */
function aboutAt(rest: readonly Token[]): number {
  let at = 0;
  while (at < 4 && /^(?:det|adj|quant|adv)$/.test(rest[at]?.tag ?? '')) at++;
  const told = /^(?:information|info|details|data|facts|statistics|metrics)$/.test(rest[at]?.lower ?? '');
  if (!told || !/^(?:about|on|regarding|concerning)$/.test(rest[at + 1]?.lower ?? '')) return 0;
  const named = /^(?:det|poss|quant|noun|adj)$/.test(rest[at + 2]?.tag ?? '');
  return named ? at + 2 + (rest[at + 2]?.lower === 'all' && rest[at + 3]?.tag === 'det' ? 1 : 0) : 0;
}

/** "Route management keeps ...", "for each X we keep ...": told of whom the subject or the lead names. */
function ofSubjectOrLead({ id, clause, context, rest, list }: Kept): readonly Claim[] | undefined {
  const subject = clause.subjects[0];
  const managed = subject && mostlyFacts(list) ? managedThing(subject) : undefined;
  if (managed !== undefined) return [{ ...made(id, clause), kind: 'facts', owner: managed, items: list, weight: 3 }];
  const lead = leadThings(clause);
  const each = lead && /^(?:at|on|upon|after)$/.test(lead.word) && lead.things.every((np) => np.count?.each);
  const owns = each || /^(?:for|of|per|during|in|with)$/.test(lead?.word ?? '');
  const owner = lead && owns && !inSoftware(lead) ? lead.things : [];
  if (owner.length === 0) return undefined;
  const pair = factsOfPairIn(id, clause, list, context);
  if (pair) return pair;
  if (list.every((i) => i.count?.max === 'many' && !isFact(i.name)))
    return partsOfLead(id, clause, owner, list, context);
  return happeningOf(id, clause, owner, rest, list, context) ?? ownedByLead(id, clause, owner, list, context);
}

/** "the owner's name and address", "the name and address of each customer": told of whom the list names. */
function ofHolder(kept: Kept): readonly Claim[] | undefined {
  const { id, clause, context, records, rest, list } = kept;
  const subject = clause.subjects[0];
  const first = nounPhraseAt(rest, 0);
  // "I run a small bakery": whose database it is.
  const own = /^(?:run|operate)$/.test(clause.verb?.lemma ?? '') && subject?.pronoun !== undefined;
  if (own && first && !first.plural && /^(?:an?|my|our)$/.test(first.determiner ?? '') && list.length === 1) return [];
  const possessed = first ? possessedList(id, clause, first, list, context) : undefined;
  if (possessed) return possessed;
  const base = made(id, clause);
  const its = /^(?:its|their|his|her)$/.test(first?.determiner ?? '');
  if (its && records && context.topic !== undefined && !first?.possessor)
    return [{ ...base, kind: 'facts', owner: context.topic, items: list, weight: 2.5 }];
  const each = eachPossessed(id, clause, list);
  if (each) return each;
  const behind = records && mostlyFacts(list) && list.length > 1 ? eachBehind(rest, context) : undefined;
  if (behind !== undefined) return [{ ...base, kind: 'facts', owner: behind, items: list, weight: 2.5 }];
  const actor = keepsBook(clause) ? undefined : actorOf(clause);
  const divided = records && actor === undefined ? dividedAmong(list) : undefined;
  if (divided) return [...divided].map(([owner, items]) => ({ ...base, kind: 'facts', owner, items, weight: 2.5 }));
  const trailing = trailingOwner(list, context);
  if (trailing) {
    // "The appraisal records the date and score of each nurse": what has the facts is what records them.
    const recorder =
      actor !== undefined && couldBeThing(actor) && !isFact(actor) && !personNouns.has(subject?.head ?? '');
    const of: Item = { name: trailing.owner, plural: false, facets: {}, span: clause.span };
    return recorder
      ? [{ ...base, kind: 'facts', owner: actor, items: [...trailing.items, of], weight: 3 }]
      : [{ ...base, kind: 'facts', owner: trailing.owner, items: trailing.items, weight: 2.5 }];
  }
  const named = actor === undefined && records ? namedAfter(list) : undefined;
  return named === undefined
    ? undefined
    : [{ ...base, kind: 'facts', owner: named, items: list.map(without), weight: 2.5 }];
}

/** Facts of nobody who is named: of who records them, else of what is talked about. */
function ofTopic({ id, clause, context, records, list }: Kept, stated: boolean): readonly Claim[] | undefined {
  const actor = actorOf(clause);
  const owner =
    (actor === undefined ? namedBefore(list, clause, context) : doneWith(clause, list)) ?? actor ?? context.topic;
  const thing = list[0]?.linkFacts !== undefined && !isFact(list[0].name);
  // "We need its name and price": two facts or more are to be kept; one alone may be asked for.
  const needed = clause.verb?.lemma === 'need' && clause.subjects[0]?.pronoun !== undefined && list.length > 1;
  if (thing || !(mostlyFacts(list) || stated || definite(list)) || !(records || needed) || !owner) return undefined;
  const weight = actor ? 3 : list.length > 2 ? 2 : 1;
  return [{ ...made(id, clause), kind: 'facts', owner, items: list, weight }];
}

/** "record the Repair Cost, Effect and Customer Opinion": one of each, and the first is plainly a fact. */
const definite = (list: readonly Item[]): boolean =>
  list.length > 1 &&
  list[0]?.determiner === 'the' &&
  isFact(list[0].name) &&
  list.every((i) => !i.plural && i.count === undefined && (i.determiner ?? 'the') === 'the');

/** Who records it, where that is not whoever runs the database. */
function actorOf(clause: Clause): string | undefined {
  const subject = clause.subjects[0];
  return subject && !isOrganisation(subject) && !subject.pronoun ? subject.name : undefined;
}

/** "After the repair, the plumber records the cost": facts of the repair, not of who writes them down. */
function doneWith(clause: Clause, list: readonly Item[]): string | undefined {
  if (!personNouns.has(clause.subjects[0]?.head ?? '') || list.some((i) => personal.test(i.name))) return undefined;
  const lead = leadThings(clause);
  const after = lead && /^(?:after|during|at|upon|before|on)$/.test(lead.word) ? lead.things[0] : undefined;
  return after && couldBeThing(after.name) && !isFact(after.name) ? after.name : undefined;
}

const personal = /(?:^| )(?:name|phone|email|e-mail|address|gender|birth|password|age)(?: |$)/;

/** What the software is there for, not what it keeps. */
const promising = /^(?:support|provide|offer|facilitate|involve)$/;

/** Things that are kept, each worth a table. */
function things({ id, clause, context, rest, list }: Kept): readonly Claim[] | undefined {
  // "The system manages the dormitory": whose database it is.
  const only = list.length === 1 ? list[0] : undefined;
  if (only && only.determiner === 'the' && !only.plural && !only.aside && settingNouns.has(only.name)) return [];
  if (only && /^(?:it|them|this|that|these)$/.test(only.name)) return undefined;
  const promised = promising.test(clause.verb?.lemma ?? '') ? 0.85 : 1.5;
  const out = gathered(list).flatMap((item) => keptThing(id, clause, item, item.count?.max === 'many' ? 2 : promised));
  return out.length > 0 ? [...out, ...perThing(id, clause, rest, list, context)] : undefined;
}
