import { singular } from '../../model/inflect';
import { remembered } from '../../model/remembered';
import type { Side } from '../claims';
import { type Context, nameIn } from '../context';
import { typeByEnding } from '../lexicon/attribute-types';
import { keyBase } from '../lexicon/keys';
import { isNoName, saysState } from '../lexicon/non-names';
import {
  areReadings,
  genericHeads,
  gerundNouns,
  metaHeads,
  namesPerson,
  noiseNouns,
  organisationNouns,
  softOrganisations,
} from '../lexicon/nouns';
import { wordsIn } from '../lexicon/phrase-words';
import { verbForms } from '../lexicon/verbs';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';

/** Whether a subject is whoever runs the database rather than something in it. */
export function isOrganisation(np: NounPhrase | undefined): boolean {
  if (!np) return true;
  if (np.pronoun) return /^(?:we|i|you)$/.test(np.pronoun);
  if (np.count?.each || np.thing) return false;
  if (softOrganisations.has(np.head)) return !np.plural && /^(?:the|our|this|my)$/.test(np.determiner ?? '');
  // "A tool is used in many jobs": one of several, not the software.
  if (/^(?:tool|scheme)$/.test(np.head) && /^an?$/.test(np.determiner ?? '')) return false;
  return organisationNouns.has(np.head) && !np.plural;
}

const keeping = /^(?:input|entry|storage|collection|recording|maintenance|management|export|import|display|upload)$/;

/** What is told of how a thing goes is told of the thing. */
const howItGoes = /^(?:progress|situation|condition|development|whereabouts|health)$/;

/** The thing whose facts a phrase speaks of: "customer information", "information about a customer", "the customer's data". */
export function subjectOfFacts(np: NounPhrase, context: Context): string | undefined {
  if (np.pronoun) return nameIn(np, context);
  const generic =
    genericHeads.has(np.head) ||
    /^(?:type|kind|list|set|variety|collection|category|series|range|piece|attribute|column|characteristic)$/.test(
      np.head,
    );
  // "The main attributes include a name": of what is told of.
  if (/^(?:attribute|column)$/.test(np.name) && np.plural && !np.of && !np.possessor)
    return context.label ?? context.title ?? context.topic ?? np.name;
  // "the progress of each campaign": facts of the campaign; "a log of each operation": an operation log.
  if (np.of && np.name === np.head && howItGoes.test(np.head)) return subjectOfFacts(np.of, context);
  if (np.of?.count?.each && np.name === 'log') return `${np.of.name} log`;
  const own = np.possessor && genericHeads.has(np.head) ? ownThing(np.name) : undefined;
  if (own !== undefined) return own;
  if (generic && np.of && namesLabel(np, context)) return context.label;
  if (generic && np.possessor) return subjectOfFacts(np.possessor, context);
  // "the entry of pump information": what is entered is told of.
  if (np.of && keeping.test(np.head) && genericHeads.has(np.of.head)) return subjectOfFacts(np.of, context);
  if (generic && np.of) return subjectOfFacts(np.of, context);
  const table = np.head === 'table' && !np.plural && /^(?:the|this)$/.test(np.determiner ?? '') && np.name !== 'table';
  const row =
    np.head === 'row' && np.count?.each && / row$/.test(np.name) && !/^(?:seat|vine|grave|plant|house)/.test(np.name);
  const cut = table ? ' table'.length : row ? ' row'.length : 0;
  const name = withoutGenericHead(cut > 0 ? singular(np.name.slice(0, -cut)) : np.name);
  if (generic && saysState(name)) return context.topic;
  const words = name.split(' ');
  // "Items have a title", where people were spoken of: what they sell, say, and no part of them.
  const apart = np.plural && namesPerson(context.topic ?? '');
  const itself = (np.count?.each || apart) && name === 'item' && !listed(context, name);
  if (
    !itself &&
    name !== context.topic &&
    /^(?:record|entry|log|item)$/.test(name) &&
    context.topic !== undefined &&
    !np.of &&
    !np.possessor
  )
    return context.lastRecord?.endsWith(` ${name}`)
      ? context.lastRecord
      : / (?:record|entry|log|item)$/.test(context.topic)
        ? context.topic
        : `${context.topic} ${name}`;
  if (words.length === 1 && genericHeads.has(name))
    return np.determiner && /^(?:its|their|his|her)$/.test(np.determiner) ? context.topic : undefined;
  return name;
}

/** "Address management: stores address details for guests": the label says that addresses are kept. */
export const namesLabel = (np: NounPhrase, context: Context): boolean =>
  context.label !== undefined && genericHeads.has(np.head) && withoutGenericHead(np.name) === context.label;

/** Whether the last list or count named such things: "an order has items. Each item ...". */
const listed = (context: Context, name: string): boolean =>
  context.lastMany?.endsWith(name) === true ||
  context.lastFacts?.some((f) => f.name === name || f.name.endsWith(` ${name}`)) === true;

/** "the employees' training details, which include training ID": with a key of its own, what the details are of is a thing. */
export function keyedThing(np: NounPhrase, items: readonly Item[]): string | undefined {
  const record = /^(.+) record$/.exec(np.name)?.[1];
  // "employee records, including an employee id": the employees.
  if (record !== undefined && !isFact(record) && couldBeThing(record) && items.some((i) => keyBase(i.name) === record))
    return record;
  const name = np.possessor && genericHeads.has(np.head) ? withoutGenericHead(np.name) : np.name;
  return name !== np.name && couldBeThing(name) && items.some((i) => keyBase(i.name) === name) ? name : undefined;
}

/** "the customer's bank account information" tells of the account, "the customer's contact information" of the customer. */
function ownThing(name: string): string | undefined {
  const base = withoutGenericHead(name);
  return base !== name &&
    /(?:account|record|order|card|vehicle|car|device|pet|booking|contract|policy|claim)$/.test(base)
    ? base
    : undefined;
}

/** "user basic information" is the user, "camera management module" the camera. */
export function withoutGenericHead(full: string): string {
  if (areReadings(full)) return full;
  const words = full.split(' ');
  while (
    words.length > 1 &&
    !(words.length === 2 && words[1] === 'module' && organisationNouns.has(words[0] ?? '')) &&
    !/^(?:spare|missing|broken|replacement|worn|lost|used|body|machine|engine)$/.test(words[words.length - 2] ?? '') &&
    (genericHeads.has(words[words.length - 1] ?? '') ||
      /^(?:module|function|feature|system|functionality|basic|personal|detailed|related|relevant|management|part|section|maintenance information)$/.test(
        words[words.length - 1] ?? '',
      ))
  )
    words.pop();
  const kept = words.filter((w, i) => !(i > 0 && /^(?:basic|detailed|relevant|personal)$/.test(w))).join(' ');
  return kept === full ? kept : singular(kept);
}

/** "Route management includes a number and a name": the route. */
export function managedThing(np: NounPhrase): string | undefined {
  if (np.head !== 'management' || np.name === 'management') return undefined;
  const name = withoutGenericHead(np.name);
  return couldBeThing(name) && !organisationNouns.has(name) && !isFact(name) ? name : undefined;
}

export const sideOf = (np: NounPhrase, context: Context): Side | undefined => {
  const name = nameIn(np, context);
  if (!name) return undefined;
  return {
    name,
    plural: np.pronoun ? false : np.plural,
    ...(np.count && { count: np.count }),
    ...(np.determiner !== undefined && { determiner: np.determiner }),
  };
};

/** Adjectives that name nothing by themselves: what is left of "main functions" is no thing. */
export const describing: ReadonlySet<string> = new Set(
  'primary main core basic key various specific detailed relevant important general overall additional following related necessary real actual special complete different other'.split(
    ' ',
  ),
);

/** Whether a name could be a table at all. */
export const couldBeThing: (name: string) => boolean = remembered(
  (name) =>
    name !== '' &&
    !noiseNouns.has(name) &&
    !describing.has(name) &&
    /^\p{L}/u.test(name) &&
    /\p{L}{2}/u.test(name) &&
    wordsIn(name) <= 5 &&
    !isMeta(name) &&
    !isNoName(name),
);

/** Words that mostly only talk about things, and are things where the text gives them facts. */
const softThings = new Set(
  'field part place role change resource set group operation rule condition case list table goal objective feature'.split(
    ' ',
  ),
);

/** Whether a phrase may name a side of a relationship; whether such a word is a table then, its own facts decide. */
export const couldBeSide = (np: NounPhrase, name = np.name): boolean =>
  couldBeThing(name) ||
  (softThings.has(name) &&
    (np.plural || np.count !== undefined || np.determiner !== undefined || np.pronoun !== undefined));

/** "collecting data": what somebody does with any of it. */
const handling =
  /^(?:collecting|gathering|providing|recording|storing|managing|entering|handling|analy[sz]ing|updating|querying|viewing|sharing|maintaining|reporting|checking|verifying|submitting|editing|sending|exchanging)$/;

/** Talk about the software, or a bare activity. */
function isMeta(name: string): boolean {
  const words = name.split(' ');
  const head = words[words.length - 1] ?? '';
  if (metaHeads.has(head) || /^(?:of|for|to|by|in|at|from)$/.test(head)) return true;
  if (words.length === 2 && genericHeads.has(head) && handling.test(words[0] ?? '')) return true;
  return /ing$/.test(head) && verbForms.get(head)?.form === 'ing' && !gerundNouns.has(head);
}

export const isFact = (name: string): boolean => typeByEnding(name) !== undefined;

/** A fact word that is counted or has an indefinite article may be a thing here: "several contacts", "a contact". */
export const couldOwn = (np: NounPhrase): boolean =>
  np.plural || np.count !== undefined || /^(?:an?|these|those|this)$/.test(np.determiner ?? '');

/** "roles, including a role name": what its facts are named after is a thing. */
export const ownsNamed = (owner: string, items: readonly Item[]): boolean =>
  items.some((i) => i.name.startsWith(`${owner} `) && isFact(i.name)) && !genericHeads.has(owner);

/** More than half of the items are plainly facts. */
export const mostlyFacts = (items: readonly Item[]): boolean =>
  items.filter((i) => isFact(i.name) || isFactOf(i.name) || i.facets.values || i.facets.type).length * 2 > items.length;

/** "time of cancellation": a fact by its head. */
const isFactOf = (name: string): boolean => /^(?:date|time|day|hour|amount|place) of [a-z]+$/.test(name);

export const made = (pattern: string, clause: { readonly span: { start: number; end: number } }) => ({
  pattern,
  span: clause.span,
});

/** Noun phrases in a row: "a customer, a driver and a car". Stops at anything else. */
export function nounPhrasesAt(tokens: readonly Token[], from: number): readonly NounPhrase[] {
  const out: NounPhrase[] = [];
  let at = from;
  for (;;) {
    const np = nounPhraseAt(tokens, at);
    if (!np) return out;
    out.push(np);
    at = np.to;
    const joint = tokens[at];
    if (!joint || !(joint.tag === 'conj' || joint.lower === ',') || out.length > 15) return out;
    at += tokens[at + 1]?.tag === 'conj' ? 2 : 1;
  }
}

/** "For each lesson", "During a visit": the things an opening adjunct names, with its preposition. */
export function leadThings(
  clause: Clause,
): { readonly word: string; readonly things: readonly NounPhrase[] } | undefined {
  const first = clause.lead[0];
  if (!first) return undefined;
  const things = nounPhrasesAt(clause.lead, 1);
  return things.length > 0 ? { word: first.lower, things } : undefined;
}
