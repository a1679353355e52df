import type { Claim } from '../claims';
import type { Context } from '../context';
import { typeByEnding } from '../lexicon/attribute-types';
import { keyBase } from '../lexicon/keys';
import { gerundNouns, personNouns } from '../lexicon/nouns';
import { verbForms } from '../lexicon/verbs';
import type { Clause } from '../phrases/clauses';
import type { NounPhrase } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import { aboutWhat } from './about';
import { adjunctFacts, attachedFacts, pairRules } from './attached';
import { type Complement, complementsOf } from './complements';
import { namesDoer } from './part-played';
import type { Pattern } from './pattern';
import { leadLink, withLead } from './relation-lead';
import { relationsOf } from './relations-of';
import { usesOnly } from './software-use';
import { couldBeSide, couldBeThing, couldOwn, isFact, isOrganisation, made, sideOf } from './support';

export const relation: Pattern = {
  id: 'relation',
  doc: 'A verb between two things: "a customer places orders", "a task is assigned to a user", "a visit is made by an animal to a vet".',
  examples: [
    { text: 'A customer places orders.', reads: ['customer place plural order'] },
    { text: 'Contacts belong to an account.', reads: ['plural contact belong account [manyToOne]'] },
    { text: 'A movie is directed by one director.', reads: ['movie direct 1..1 director [manyToOne]'] },
    { text: 'Films are shown in screenings.', reads: ['plural film show plural screening [oneToMany]'] },
    {
      text: "A shift takes place at one of the client's sites.",
      reads: ['shift take ..1 site', 'client have ..many site [oneToMany]'],
    },
    { text: 'A task is optionally linked to a deal.', reads: ['task link deal [manyToOne]'] },
    {
      text: 'Each load is taken by a truck, which is driven by one driver and has a plate number.',
      reads: ['each load take truck [manyToOne]', 'truck: plate number'],
    },
    { text: 'A volunteer works six hours a week.', reads: [] },
    { text: 'In a concert several works are performed in a certain order.', reads: ['concert perform ..many work'] },
    { text: 'A song appears on several albums.', reads: ['song appear ..many album [shared]'] },
  ],
  match(clause, context) {
    const { verb } = clause;
    if (clause.kind !== 'main' || !verb) return undefined;
    if (verb.negated) return neverMore(this.id, clause, context);
    // "are numbered within it" relates nothing.
    if (verb.passive && verb.lemma === 'number') return [];
    const subjects = clause.subjects.filter((np) => !isOrganisation(np) || np.pronoun);
    const complements = withoutPeriod(complementsOf(clause.rest).filter((c) => usable(c, context)));
    if (clause.subjects.length === 0 || (isOrganisation(clause.subjects[0]) && clause.subjects.length === 1))
      return undefined;
    const head = inCharge(this.id, clause, context, complementsOf(clause.rest));
    if (head) return head;
    if (complements.length === 0) return withLead(clause, context, verb, subjects) ?? momentsOnly(this.id, clause);
    if (usesOnly(clause, verb)) return undefined;
    const led = leadLink(clause, context, verb, subjects, complements);
    if (led) return led;
    const claims: Claim[] = [];
    for (const np of subjects) {
      const side = sideOf(np, context);
      const base = side && isFact(side.name) ? keyBase(side.name) : undefined;
      if (side && base !== undefined && couldBeThing(base))
        claims.push({
          ...made(this.id, clause),
          kind: 'facts',
          owner: base,
          items: [{ name: side.name, plural: false, facets: {}, span: np.span }],
          weight: 0.5,
        });
      const role = side && partAs(np, complements);
      const subject = side && {
        ...side,
        ...(base !== undefined && { name: base }),
        ...(role && { role: role.phrase.name }),
      };
      if (!subject || (isFact(subject.name) && !couldOwn(np) && !standsForThing(np))) continue;
      claims.push(
        ...relationsOf({
          ...{ id: this.id, clause, context, verb, subject },
          complements: role ? complements.filter((c) => c !== role) : complements,
        }),
        ...attachedFacts(this.id, clause, subject.name),
        ...(verb.lemma === 'be' ? momentOfBeing(this.id, clause, subject.name, complements.length) : []),
        ...(personNouns.has(np.head) || verb.lemma === 'be'
          ? []
          : adjunctFacts(this.id, clause, subject.name, complementsOf(clause.rest))),
        ...pairRules(this.id, clause, subject.name, complements),
      );
    }
    return claims.length > 0
      ? [
          ...ofTheTwo(claims),
          ...complements.flatMap((c) => oneOfOwn(this.id, clause, c, context)),
          ...aboutWhat(this.id, clause),
        ]
      : undefined;
  },
};

/** "Staff work on several wards, with a start date and an end date": of each two of them. */
function ofTheTwo(claims: readonly Claim[]): readonly Claim[] {
  const link = claims.find((c) => c.kind === 'relate' && c.right.count?.max === 'many' && c.shape === 'shared');
  const facts = claims.find((c) => c.kind === 'facts' && c.items.length > 0 && c.items.every((i) => span.test(i.name)));
  if (link?.kind !== 'relate' || facts?.kind !== 'facts' || facts.owner !== link.left.name) return claims;
  const tied: Claim = { ...link, shape: 'manyToMany', facts: facts.items };
  return claims.flatMap((c) => (c === link ? [tied] : c === facts ? [] : [c]));
}

const span =
  /^(?:start|end|starting|ending|begin|from|until|since|joining|leaving|role|function|share|percentage|hours)(?: |$)/;

/** "Other astronomers take part in it as co-investigators": the part that the subject plays. */
const partAs = (np: NounPhrase, complements: readonly Complement[]): Complement | undefined =>
  personNouns.has(np.head) && complements.length > 1
    ? complements.find(({ preposition, phrase }) => preposition === 'as' && namesDoer(phrase))
    : undefined;

/** "It is charged to one member": what is talked about is a thing, whatever its word says elsewhere. */
const standsForThing = (np: NounPhrase): boolean => /^(?:it|they)$/.test(np.pronoun ?? '');

/** "A sample is never covered by more than one report": each by one. */
function neverMore(id: string, clause: Clause, context: Context): readonly Claim[] | undefined {
  const { subjects, verb, rest } = clause;
  const at = rest[0]?.tag === 'prep' || rest[0]?.tag === 'to' ? 1 : 0;
  const m = /^(?:more than one|two|several|multiple|more than a single) /.test(`${lowerOf(rest.slice(at, at + 4))} `);
  const c = m ? complementsOf(rest)[0] : undefined;
  const left = subjects.length === 1 && subjects[0] ? sideOf(subjects[0], context) : undefined;
  const right = c && sideOf(c.phrase, context);
  if (!verb || !left || !right || ![left, right].every((s) => couldBeThing(s.name) && !isFact(s.name)))
    return undefined;
  const one = { name: right.name, plural: false, count: { min: 0 as const, max: 1 as const } };
  return [{ ...made(id, clause), kind: 'relate', left, right: one, verb: verb.lemma, shape: 'manyToOne', weight: 1 }];
}

/** "One editor is responsible for each article": an article has one of them. */
function inCharge(
  id: string,
  clause: Clause,
  context: Context,
  complements: readonly Complement[],
): readonly Claim[] | undefined {
  const said = /^(?:responsible|accountable|in charge)$/.test(lowerOf(clause.rest.slice(0, 1)))
    ? 1
    : lowerOf(clause.rest.slice(0, 2)) === 'in charge'
      ? 2
      : 0;
  const subject = clause.subjects[0];
  const phrase = complements.find((c) => /^(?:for|of)$/.test(c.preposition))?.phrase ?? complements[0]?.phrase;
  const object = phrase?.head === 'charge' && phrase.of ? phrase.of : phrase;
  if (clause.verb?.lemma !== 'be' || said === 0 || !subject || !object || subject.pronoun || isFact(object.name))
    return undefined;
  const left = sideOf(object, context);
  const right = sideOf(subject, context);
  if (!left || !right || !couldBeThing(left.name) || !couldBeThing(right.name)) return undefined;
  const one = { ...right, plural: false };
  return [{ ...made(id, clause), kind: 'relate', left, right: one, verb: 'handle', shape: 'manyToOne', weight: 1 }];
}

/** "takes place at one of the client's sites": a client has several sites. */
function oneOfOwn(id: string, clause: Clause, { phrase }: Complement, context: Context): readonly Claim[] {
  const owner = phrase.possessor;
  const said = context.text.slice(phrase.span.start, phrase.span.start + 12);
  if (!owner || owner.pronoun || !/^(?:one|some|any|several|two) of /i.test(said) || isFact(owner.name)) return [];
  const left = sideOf(owner, context);
  if (!left || !couldBeThing(left.name)) return [];
  const right = { name: phrase.name, plural: true, count: { max: 'many' as const } };
  return [{ ...made(id, clause), kind: 'relate', left, right, verb: 'have', shape: 'oneToMany', weight: 1 }];
}

/** "Each show is on a stage at a certain time": when it is. */
function momentOfBeing(id: string, clause: Clause, owner: string, others: number): readonly Claim[] {
  const moment = complementsOf(clause.rest).find(
    ({ preposition, phrase }) => preposition === 'at' && phrase.head === 'time' && phrase.determiner === 'a',
  );
  if (!moment || others === 0) return [];
  const item = { name: 'starts at', plural: false, facets: {}, span: moment.phrase.span };
  return [{ ...made(id, clause), kind: 'facts', owner, items: [item], weight: 1 }];
}

/** "An offer is accepted on a date": nothing but the moment. */
function momentsOnly(id: string, clause: Clause): readonly Claim[] | undefined {
  const subject = clause.subjects[0];
  if (!clause.verb?.passive || !subject || subject.pronoun || isFact(subject.name) || !couldBeThing(subject.name))
    return undefined;
  const facts = adjunctFacts(id, clause, subject.name, complementsOf(clause.rest));
  return facts.length > 0 ? facts : undefined;
}

/** "providing information": a doing with its object, and no thing. */
const isDoing = (name: string): boolean => {
  const first = name.split(' ')[0] ?? '';
  return first !== name && verbForms.get(first)?.form === 'ing' && !gerundNouns.has(first);
};

const firms = /^(?:company|organi[sz]ation|enterprise|business|corporation)$/;

/** "runs from a start date to an end date": when, and not with what. */
function withoutPeriod(all: readonly Complement[]): readonly Complement[] {
  const [from, to] = [/^from$/, /^(?:to|until|till)$/].map((preposition) =>
    all.find(
      (c) => preposition.test(c.preposition) && /^(?:date|timestamp)$/.test(`${typeByEnding(c.phrase.name)?.type}`),
    ),
  );
  return from && to ? all.filter((c) => c !== from && c !== to) : all;
}

/** "in a fixed order". */
const someOrder =
  /^(?:fixed|given|certain|specific|particular|defined|set|strict|chronological|alphabetical) (?:order|sequence)$/;

/** "in a certain order", whose adjective is no part of the name. */
const saysSome = ({ span }: NounPhrase, { text }: Context): boolean =>
  someOrder.test(
    text
      .slice(span.start, span.end)
      .toLowerCase()
      .replace(/^(?:an?|the|some) /, ''),
  );

const lasting = /^(?:second|minute|hour|day|week|month|year)$/;
const counted =
  /^(?:(?:at (?:least|most)|up to|about|only) )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:fif|six|seven|eigh|nine)?teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|a hundred)/i;

function usable(c: Complement, context: Context): boolean {
  if (c.phrase.of && /^(?:part|component|element|section|subset)$/.test(c.phrase.head)) return true;
  const name = c.phrase.pronoun ? context.topic : c.phrase.name;
  if (!name || !couldBeSide(c.phrase, name) || someOrder.test(name)) return false;
  if (/^(?:order|sequence)$/.test(name) && c.preposition === 'in' && saysSome(c.phrase, context)) return false;
  // "owes ten hours of work", "works forty hours a week": how much, and not what.
  if (lasting.test(c.phrase.head) && counted.test(context.text.slice(c.phrase.span.start, c.phrase.span.end)))
    return false;
  // "register by providing information": how it is done.
  if (/^(?:by|through)$/.test(c.preposition) && isDoing(name)) return false;
  // "is associated with a company": one of several, not the one that runs the database.
  const oneOfThem = c.phrase.determiner === undefined || /^(?:an?|one)$/.test(c.phrase.determiner);
  return !isOrganisation(c.phrase) || c.phrase.pronoun !== undefined || (oneOfThem && firms.test(c.phrase.name));
}
