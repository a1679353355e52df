import type { Side } from '../claims';
import type { Context } from '../context';
import { eventNouns, genericHeads, namesPerson, partNouns, personNouns } from '../lexicon/nouns';
import { lodgingVerbs, verbForms } from '../lexicon/verbs';
import type { Clause, VerbGroup } from '../phrases/clauses';
import type { NounPhrase } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import type { Complement } from './complements';

/** What a clause says of one of its subjects: its verb, and what stands behind it. */
export interface Predicate {
  /** The pattern that reads it. */
  readonly id: string;
  readonly clause: Clause;
  readonly context: Context;
  readonly verb: VerbGroup;
  readonly subject: Side;
  readonly complements: readonly Complement[];
}

/** "A buyer writes a review": the review is of one buyer, who may write more. */
export const bringsAbout = (p: Predicate, c: Complement): boolean =>
  writesDown(p, c) ||
  (p.verb.lemma === 'hand' && p.clause.rest[0]?.lower === 'in' && byPerson(p, c)) ||
  (brings(p) &&
    byPerson(p, c) &&
    (happens(c.phrase.name.split(' ')) || /(?:tion|sion|ment)$/.test(c.phrase.head)) &&
    /^an?$/.test(c.phrase.determiner ?? '')) ||
  (bringing.has(p.verb.lemma) && byPerson(p, c) && !c.phrase.plural && /^an?$/.test(c.phrase.determiner ?? ''));

const bringing = new Set([...lodgingVerbs, 'write', 'leave', 'place', 'make', 'create', 'open', 'draft', 'send']);

/** "Each inspection results in a report": the report is of one inspection. */
export const comesOf = ({ verb, subject }: Predicate, { preposition, phrase }: Complement): boolean =>
  producing[verb.lemma]?.test(preposition) === true &&
  !verb.passive &&
  !verb.negated &&
  !namesPerson(subject.name) &&
  (subject.count?.each === true || subject.plural || /^an?$/.test(subject.determiner ?? '')) &&
  /^(?:an?|one)$/.test(phrase.determiner ?? (phrase.count?.max === 1 ? 'one' : ''));

const producing: Readonly<Record<string, RegExp>> = {
  produce: /^$/,
  generate: /^$/,
  yield: /^$/,
  deliver: /^$/,
  transmit: /^$/,
  emit: /^$/,
  trigger: /^$/,
  result: /^in$/,
  lead: /^to$/,
  end: /^(?:in|with)$/,
};

/** "The attendant orders a collection": one of several things he has done; what many take part in is none of theirs. */
const brings = ({ verb }: Predicate): boolean =>
  /^(?:order|request|book|reserve|arrange|schedule|report|perform|conduct|carry|lead|plan|start|sign|prepare|organi[sz]e|run|give)$/.test(
    verb.lemma,
  ) && !verb.passive;

const byPerson = ({ subject }: Predicate, { phrase }: Complement): boolean =>
  namesPerson(subject.name) && !personNouns.has(phrase.head) && phrase.count === undefined;

/** "Mechanics record repair information", "the inspector logs the inspection": each is of one of them, who writes many. */
const writesDown = (p: Predicate, c: Complement): boolean =>
  /^(?:record|log|enter|note|register|document|upload|file|input)$/.test(p.verb.lemma) &&
  byPerson(p, c) &&
  happens(genericHeads.has(c.phrase.head) ? c.phrase.name.split(' ').slice(0, -1) : c.phrase.name.split(' '));

const happens = (words: readonly string[]): boolean => {
  const head = words[words.length - 1] ?? '';
  return eventNouns.has(head) || verbForms.get(head)?.form === 'ing';
};

/**
 * "A song appears on several albums", "is written by many authors": what is there by itself has others too. What
 * happens, or is a part, is of the one it is told of.
 */
export const amongMany = ({ verb, clause }: Predicate, { phrase, preposition }: Complement): boolean =>
  phrase.count?.max === 'many' &&
  phrase.pronoun === undefined &&
  ((among.test(preposition) && !going.test(verb.lemma)) || passesThrough(verb.lemma, preposition)) &&
  !/^(?:also )?(?:responsible|accountable|in charge)\b/.test(lowerOf(clause.rest.slice(0, 3))) &&
  !eventNouns.has(phrase.head) &&
  !partNouns.has(phrase.head);

/** "Every parcel passes through several hubs": others pass through them too. */
const passesThrough = (verb: string, preposition: string): boolean =>
  preposition === 'through' && /^(?:pass|go|run|travel|move)$/.test(verb);

const among = /^(?:to|by|in|on|at|for|with|under|within|among|across|from)$/;
/** Verbs of a way from one to the next, or of what comes out of something. */
const going = /^(?:correspond|go|come|pass|lead|result|end|consist|turn|split|divide|break|stop|run)$/;

/** "Riders sign up for a lesson": for others as well, and others too. */
export const takesPart = ({ verb, subject, clause }: Predicate, c: Complement): boolean =>
  (takingPart.test(verb.lemma) || (verb.lemma === 'take' && clause.rest[0]?.lower === 'part')) &&
  !ownRequest.test(c.phrase.name) &&
  subject.plural &&
  namesPerson(subject.name) &&
  (c.phrase.plural || c.phrase.pronoun === 'it' || /^an?$/.test(c.phrase.determiner ?? '')) &&
  /^(?:for|in|at|to)$/.test(c.preposition);

/** "Readers borrow books", "guests book rooms": what is there by itself, now for one and then for another. */
export const goesAround = ({ verb, subject }: Predicate, c: Complement): boolean =>
  goingAround.test(verb.lemma) &&
  c.preposition === '' &&
  subject.plural &&
  subject.count === undefined &&
  namesPerson(subject.name) &&
  c.phrase.count === undefined &&
  c.phrase.plural &&
  c.phrase.determiner === undefined &&
  !eventNouns.has(c.phrase.head) &&
  !partNouns.has(c.phrase.head) &&
  !/^(?:ticket|place|spot|service)$/.test(c.phrase.head);

const goingAround = /^(?:book|reserve|borrow|rent|hire|visit|watch|read|rate|evaluate|drive|operate|ride)$/;

/** "More than one technician may work on a repair", "one or more recruiters attend an interview": others take part too. */
export const crewOf = ({ verb, subject }: Predicate, { phrase, preposition }: Complement): boolean =>
  subject.count?.max === 'many' &&
  namesPerson(subject.name) &&
  !verb.passive &&
  !phrase.plural &&
  !namesPerson(phrase.name) &&
  crewing[verb.lemma]?.test(preposition) === true;

const crewing: Readonly<Record<string, RegExp>> = {
  work: /^(?:on)?$/,
  attend: /^$/,
  join: /^$/,
  staff: /^$/,
  lead: /^$/,
  supervise: /^$/,
  review: /^$/,
  take: /^in$/,
  participate: /^in$/,
  collaborate: /^on$/,
  contribute: /^to$/,
};

/** What is applied for by one and for nobody else. */
const ownRequest =
  /(?:^| )(?:change|leave|loan|refund|permit|licen[cs]e|transfer|card|visa|certificate|repair|extension|renewal)$/;

/** "Students apply for room changes": each has their own. */
export const asksFor = ({ verb }: Predicate, c: Complement): boolean =>
  verb.lemma === 'apply' && c.preposition === 'for' && ownRequest.test(c.phrase.name);

/** Doings that one takes part in as others do. */
const takingPart = /^(?:sign|enrol|enroll|register|apply|attend|participate)$/;
/** "rent desks in several locations": where it happens; each desk is in one of them. */
export const takesPlace = (c: Complement): boolean => /^(?:in|at|from|across|within)$/.test(c.preposition);
/** "Students live in rooms", "concerts take place in halls": each is in one of them. */
export const staysIn = ({ verb, clause }: Predicate, c: Complement): boolean =>
  (/^(?:live|reside|stay|sleep|sit|dwell|lodge|moor|park)$/.test(verb.lemma) ||
    (c.phrase.plural &&
      (/^(?:happen|occur)$/.test(verb.lemma) || (verb.lemma === 'take' && clause.rest[0]?.lower === 'place')))) &&
  /^(?:in|at|on)$/.test(c.preposition) &&
  c.phrase.count?.max !== 'many';

const showing = /^(?:show|screen|perform|present|stage|broadcast|air|offer|teach|hold|run)$/;

/**
 * "A delivery brings one parcel to a customer": one happening with one thing, for, to or on another, which are both its own
 * rather than one the other's.
 */
export const ofHappening = ({ subject, verb }: Predicate, object: Complement | undefined, c: Complement): boolean =>
  object !== undefined &&
  !subject.plural &&
  (happens(subject.name.split(' ')) || (putting.test(verb.lemma) && !namesPerson(subject.name))) &&
  single(object.phrase) &&
  !eventNouns.has(object.phrase.head) &&
  single(c.phrase) &&
  /^(?:on|to|for|with|by)$/.test(c.preposition);

/** "A duty puts one nurse on one shift": what only ties two things is of both. */
const putting = /^(?:put|place|assign|allocate|bind|tie|match|pair|link|connect|give|grant|award)$/;

const single = (np: NounPhrase): boolean =>
  !np.plural && np.pronoun === undefined && (np.count?.max === 1 || /^(?:an?|one)$/.test(np.determiner ?? ''));

/** "Films are shown in screenings": each happening is of one of them. */
export const happensIn = ({ verb, subject }: Predicate, c: Complement): boolean =>
  showing.test(verb.lemma) &&
  /^(?:in|at|during)$/.test(c.preposition) &&
  subject.plural &&
  c.phrase.plural &&
  !c.phrase.count &&
  eventNouns.has(c.phrase.head);

/** "The tariff that applies is agreed in the contract": a contract names one tariff. */
export const laidDown = ({ verb, subject }: Predicate, { preposition, phrase }: Complement): boolean =>
  /^(?:agreed?|state|specify|fix|stipulate|name|mention|indicate|define|set)$/.test(verb.lemma) &&
  preposition === 'in' &&
  subject.count?.each !== true &&
  !/^an?$/.test(subject.determiner ?? '') &&
  !subject.plural &&
  !phrase.plural &&
  /(?:^| )(?:contract|agreement|order|quote|quotation|offer|lease|policy|invoice|licen[cs]e|permit|ticket|booking|plan|schedule|statement|certificate|deed)$/.test(
    phrase.name,
  );

/** Many are meant, counted or not. */
export const pluralMeans = (np: NounPhrase): boolean => np.count?.max === 'many' || (np.plural && np.count?.max !== 1);

/** "Pupils belong to classes": each to one, where nothing counts them. */
export const belongsOpenly = ({ verb, subject }: Predicate, { phrase }: Complement): boolean =>
  pluralMeans(phrase) && !(verb.lemma === 'belong' && subject.plural && !subject.count && !phrase.count);
