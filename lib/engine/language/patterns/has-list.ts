import type { Claim } from '../claims';
import type { Context } from '../context';
import type { Clause, VerbGroup } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { gathered } from '../phrases/list-pieces';
import type { NounPhrase } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { aboutWhat } from './about';
import { givesFacts, rowKeeps, showing } from './gives-facts';
import { keptWith, onShelf } from './has-list-owners';
import { subjectClaims } from './has-list-subject';
import { heldInEach } from './link-of-leads';
import { ofSeveral } from './of-several';
import type { Pattern } from './pattern';
import { withRows } from './rows-of-facts';
import {
  couldBeThing,
  isFact,
  isOrganisation,
  leadThings,
  made,
  managedThing,
  mostlyFacts,
  sideOf,
  subjectOfFacts,
} from './support';

const verbs = new Set([
  'have',
  'include',
  'contain',
  'carry',
  'hold',
  'comprise',
  'feature',
  'possess',
  'bear',
  'specify',
  'consist',
  'list',
  'define',
]);
const passivePair = (lemma: string, next: string): boolean =>
  (/^(?:compose|form)$/.test(lemma) && next === 'of') ||
  (lemma === 'make' && next === 'up') ||
  (lemma === 'know' && /^(?:by|under)$/.test(next)) ||
  (/^(?:characterize|characterise|describe|define|identify|designate|distinguish|number|name|label|mark|call|denote)$/.test(
    lemma,
  ) &&
    /^(?:by|with|uniquely|through)$/.test(next)) ||
  (/^(?:record|enter|store|keep|register|save|list|hold|note|document|file|track|log|equip|charge|specify|create|generate|issue)$/.test(
    lemma,
  ) &&
    next === 'with');

/** "Banks are recorded by name and code": the facts they are recorded by. */
const byFacts = (lemma: string, rest: readonly Token[]): boolean =>
  /^(?:record|register|store|keep|list|enter)$/.test(lemma) &&
  rest[0]?.lower === 'by' &&
  rest[1]?.tag === 'noun' &&
  mostlyFacts(itemsOf(rest.slice(1)).items);

/** "An order is given a number, a material and a date": its facts. */
const givenFacts = (lemma: string, rest: readonly Token[]): boolean => {
  if (!/^(?:give|assign|allocate)$/.test(lemma) || !/^(?:det|adj)$/.test(rest[0]?.tag ?? '')) return false;
  const { items } = itemsOf(rest);
  return items.length > 1 && mostlyFacts(items);
};

export const hasList: Pattern = {
  id: 'has-list',
  doc: '"X has A, B and C", "X information includes A and B", "X is described by A": the subject has these facts or parts.',
  examples: [
    { text: 'A book has a title and a price.', reads: ['book: title, price'] },
    { text: 'Customer information includes name, phone number, etc.', reads: ['customer: name, phone number'] },
    { text: 'A valve is characterized by a code, a diameter and a price.', reads: ['valve: code, diameter, price'] },
    { text: 'An airport is identified by its code.', reads: ['airport: code (unique)'] },
    { text: 'A shop has several addresses (street, city).', reads: ['address: street, city'] },
    { text: 'The company has several trucks.', reads: ['mention truck'] },
  ],
  match(clause, context) {
    const { verb } = clause;
    if (clause.kind !== 'main' || !verb || verb.negated) return undefined;
    const said = listIn(clause, verb);
    if (!said) return undefined;
    const { items } = said.list;
    const with_ = keptWith(this.id, clause, verb, items);
    if (with_) return with_;
    const led = leadClaims(this.id, clause, verb, context, items);
    if (led) return led;
    const subject = clause.subjects[clause.subjects.length - 1];
    const managed = subject && managedThing(subject);
    const known = oursOfTopic(subject, items, context);
    const owner =
      known ??
      (clause.subjects.length === 0 ? context.label : managed !== undefined && isFactual(items) ? managed : undefined);
    if (owner !== undefined) return [{ ...made(this.id, clause), kind: 'facts', owner, items, weight: 3 }];
    if (subject?.pronoun === 'we' && verb.lemma === 'hold' && mostlyFacts(items)) return undefined;
    const stored = mostlyFacts(items) && subject?.determiner === 'a' && firms.test(subject.head);
    if (isOrganisation(subject) && showing.test(verb.lemma) && !mostlyFacts(items)) return undefined;
    if ((isOrganisation(subject) && !stored) || (namesTables(subject) && !mostlyFacts(items)))
      return verb.lemma === 'hold' && items[0]?.possessor !== undefined ? undefined : mentions(this.id, clause, items);
    const several = clause.subjects.length > 1 && verb.lemma !== 'include';
    const claims = (several ? clause.subjects : [subject]).flatMap((np) =>
      np ? subjectClaims({ id: this.id, clause, verb, context, np, ...said }) : [],
    );
    return claims.length > 0 ? [...withRows(claims), ...aboutWhat(this.id, clause)] : undefined;
  },
};

/** "We have their full name and phone number": of whom the text speaks. */
const oursOfTopic = (np: NounPhrase | undefined, items: readonly Item[], { topic }: Context): string | undefined =>
  np?.pronoun === 'we' && /^(?:their|its|his|her)$/.test(items[0]?.determiner ?? '') && mostlyFacts(items)
    ? topic
    : undefined;

/** Firms whose facts are listed are customers, suppliers and the like, not the one the database is for. */
const firms = /^(?:company|business|organi[sz]ation|enterprise|corporation|institution)$/;

const isFactual = (items: readonly Item[]): boolean => mostlyFacts(items) || items.length > 2;

/** The list behind a verb of having, of being described by, or of giving, and the words it is read from. */
function listIn(
  clause: Clause,
  verb: VerbGroup,
): { readonly rest: readonly Token[]; readonly list: ReturnType<typeof itemsOf> } | undefined {
  const active =
    !verb.passive && (verbs.has(verb.lemma) || (verb.lemma === 'come' && clause.rest[0]?.lower === 'with'));
  const shelf = onShelf(clause.rest);
  const toUs =
    shelf > 0 ? shelf : clause.rest[0]?.lower === 'to' && /^(?:us|me|them)$/.test(clause.rest[1]?.lower ?? '') ? 2 : 0;
  const passive =
    verb.passive &&
    (passivePair(verb.lemma, clause.rest[toUs]?.lower ?? '') ||
      byFacts(verb.lemma, clause.rest) ||
      givenFacts(verb.lemma, clause.rest) ||
      comesAlong(clause, verb));
  // "Technicians carry out visits": what they do.
  if (verb.lemma === 'carry' && clause.rest[0]?.lower === 'out') return undefined;
  // "A team is made up for every round" has no list.
  if (verb.lemma === 'make' && clause.rest[0]?.lower === 'up' && clause.rest[1]?.lower !== 'of') return undefined;
  const gives = !verb.passive && giving.test(verb.lemma) && !idle(verb.lemma, clause.rest[0]?.lower ?? '');
  const listed = verb.lemma === 'be' && !verb.passive && clause.rest[0]?.lower !== 'as';
  const attributes = listed && namesAttributes(clause.subjects[0]);
  const ends =
    !verb.passive && /^(?:end|close|finish|start|begin|open)$/.test(verb.lemma) && clause.rest[0]?.lower === 'with';
  const keeps = /^(?:record|log|document|capture)$/.test(verb.lemma) && !verb.passive;
  if (!active && !passive && !gives && !attributes && !keeps && !ends) return undefined;
  let rest = passive ? clause.rest.slice(toUs) : clause.rest;
  while (opening.test(rest[0]?.lower ?? '') && !(rest[0]?.lower === 'up' && rest[1]?.tag === 'to'))
    rest = rest.slice(1);
  if (rest[0]?.lower === 'the' && rest[1]?.lower === 'following') rest = rest.slice(2);
  const said = itemsOf(rest);
  const list = { ...said, items: ofSeveral(said.items).filter((i) => !idleItem.test(i.name)) };
  if (ends && !list.items.every((i) => isFact(i.name))) return undefined;
  if (list.items.length === 0 || (gives && !givesFacts(clause, list.items))) return undefined;
  if (keeps && (isOrganisation(clause.subjects[0]) || !rowKeeps(clause, list.items))) return undefined;
  return { rest, list };
}

/** "that have any" names nothing. */
const idleItem = /^(?:any|none|some|it|them|one|more|that|this)$/;

/** "Vouchers are issued with a code, a value and an expiry date": facts of theirs, whatever is done with them. */
const comesAlong = (clause: Clause, verb: VerbGroup): boolean => {
  const subject = clause.subjects[clause.subjects.length - 1];
  if (clause.rest[0]?.lower !== 'with' || !/^(?:det|poss)$/.test(clause.rest[1]?.tag ?? '')) return false;
  if (clause.lead.length > 0 || !subject || subject.pronoun || isFact(subject.name) || verb.modal) return false;
  const { items } = itemsOf(clause.rest.slice(1));
  return items.length > 1 && items.every((i) => isFact(i.name) || i.facets.values !== undefined);
};

/** "The attributes of an order are ...": the order has them. */
const namesAttributes = (np: NounPhrase | undefined): boolean =>
  np?.plural === true &&
  /^(?:attribute|column|characteristic|field|property|detail)$/.test(np.head) &&
  (np.of ?? np.possessor) !== undefined;

/** "takes place every year" gives nothing. */
const idle = (verb: string, first: string): boolean => verb === 'take' && /^(?:place|part|care|over)$/.test(first);

const giving =
  /^(?:give|grant|show|state|say|tell|indicate|mention|name|reference|need|require|take|use|get|receive|cost|earn|wear|fetch|note|quote|display|provide|furnish|supply|submit|report|declare|enter|add|freeze|copy|preserve)$/;
const opening = /^(?:with|of|by|under|up|into|following|the following|:|information|from|down|as|both|such)$/;

/** "For each visit, a customer gets a receipt with ...", "for each visit it includes a date": told of the lead. */
function leadClaims(
  id: string,
  clause: Clause,
  verb: VerbGroup,
  context: Context,
  items: readonly Item[],
): readonly Claim[] | undefined {
  const each = leadThings(clause);
  if (!each) return undefined;
  const subject = clause.subjects[clause.subjects.length - 1];
  const first = items[0];
  const happens = subject && !isOrganisation(subject) && /^(?:for|per)$/.test(each.word);
  if (happens && first && !isFact(first.name) && couldBeThing(first.name)) {
    const participants = [...each.things, subject].flatMap((np) => sideOf(np, context) ?? []);
    const facts = [...(first.linkFacts ?? []), ...items.slice(1)];
    return [{ ...made(id, clause), kind: 'event', name: first.name, participants, items: facts, weight: 3 }];
  }
  const pair = subject && heldInEach(id, clause, context, items);
  if (pair) return pair;
  if (!isFactual(items)) return undefined;
  const owner = subjectOfFacts(each.things[each.things.length - 1] as NounPhrase, context);
  if (!owner) return undefined;
  const keepers = isOrganisation(subject) || !/^(?:have|contain|include)$/.test(verb.lemma);
  const ofIt = /^(?:for|with|on|of)$/.test(each.word) && subject?.pronoun !== undefined && !isFact(owner);
  return (/^(?:for|of|per)$/.test(each.word) && keepers) || ofIt
    ? [{ ...made(id, clause), kind: 'facts', owner, items, weight: 3 }]
    : undefined;
}

/** "The main tables include customers and orders": what is listed are things. */
const namesTables = (np: NounPhrase | undefined): boolean =>
  np?.plural === true &&
  /^(?:(?:main|database|core|key|data|business) )?(?:table|entity|object|module|resource)$/.test(np.name);

function mentions(id: string, clause: Clause, items: ReturnType<typeof itemsOf>['items']): readonly Claim[] {
  const tables = items.filter((i) => / table$/.test(i.name)).length > 1;
  return gathered(items).flatMap((item): readonly Claim[] => {
    const said = tables ? item.name.replace(/ table$/, '') : item.name;
    const name = said.replace(/^(?:type|kind|list|set|variety) of /, '');
    if (!couldBeThing(name) || isFact(name)) return [];
    const mention: Claim = { ...made(id, clause), kind: 'mention', name, weight: 2 };
    const listed = item.aside && mostlyFacts(item.aside) ? item.aside : item.linkFacts;
    if (listed) return [mention, { ...made(id, clause), kind: 'facts', owner: name, items: listed, weight: 3 }];
    const other = item.aside?.length === 1 ? item.aside[0] : undefined;
    return other && !isFact(other.name)
      ? [mention, { ...made(id, clause), kind: 'alias', name: other.name, of: name }]
      : [mention];
  });
}
