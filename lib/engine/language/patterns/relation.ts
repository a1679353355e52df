import type { Claim, RelateShape, Side } from '../claims';
import type { Context } from '../context';
import { keyBase } from '../lexicon/keys';
import { eventNouns, personNouns } from '../lexicon/nouns';
import { associationVerbs, manageVerbs, queryVerbs } from '../lexicon/verbs';
import type { Clause, VerbGroup } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import { adjunctFacts, attachedFacts, pairRules } from './attached';
import { type Complement, complementsOf } from './complements';
import type { Pattern } from './pattern';
import { usesOnly } from './software-use';
import { couldBeThing, isFact, isOrganisation, leadThings, made, sideOf } from './support';

const weakVerbs = new Set([
  ...manageVerbs,
  ...queryVerbs,
  'be',
  'allow',
  'enable',
  'ensure',
  'help',
  'facilitate',
  'improve',
  'want',
  'expect',
  'become',
  'log',
  'login',
  'register',
  'perform',
  'conduct',
  'use',
  'make',
]);
const linking = new Set(['link', 'connect', 'relate', 'associate', 'join', 'map', 'tie', 'assign', 'attach']);
/** Prepositions that lead to a thing the subject refers to. */
const referring = /^(?:to|by|between|in|at|from|for|on|with|against|through|under|of|into|per|within|about|via|as)$/;
/** The clause tells whose part it is. */
const partVerb = /^(?:contain|comprise|consist|include|group|divide|split|organize|organise|compose|break)$/;

export const relation: Pattern = {
  id: 'relation',
  doc: 'A verb between two things: "a customer places orders", "a task is assigned to a user", "a visit is made by an animal to a vet".',
  examples: [
    { text: 'A customer places orders.', reads: ['customer place plural order'] },
    { text: 'Contacts belong to an account.', reads: ['plural contact belong account [manyToOne]'] },
    { text: 'A movie is directed by one director.', reads: ['movie direct 1..1 director [manyToOne]'] },
    { text: 'Films are shown in screenings.', reads: ['plural film show plural screening [oneToMany]'] },
    { text: 'A task is optionally linked to a deal.', reads: ['task link deal [manyToOne]'] },
  ],
  match(clause, context) {
    const { verb } = clause;
    if (clause.kind !== 'main' || !verb || verb.negated) return undefined;
    const subjects = clause.subjects.filter((np) => !isOrganisation(np) || np.pronoun);
    const complements = complementsOf(clause.rest).filter((c) => usable(c, context));
    if (clause.subjects.length === 0 || (isOrganisation(clause.subjects[0]) && clause.subjects.length === 1))
      return undefined;
    if (complements.length === 0) return withLead(clause, context, verb, subjects);
    if (usesOnly(clause, verb)) return undefined;
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
      const subject = side && base !== undefined ? { ...side, name: base } : side;
      if (!subject || (isFact(subject.name) && !couldOwn(np))) continue;
      claims.push(
        ...relate(this.id, clause, context, verb, subject, complements),
        ...attachedFacts(this.id, clause, subject.name),
        ...(personNouns.has(np.head) || verb.lemma === 'be'
          ? []
          : adjunctFacts(this.id, clause, subject.name, complements)),
        ...pairRules(this.id, clause, subject.name, complements),
      );
    }
    return claims.length > 0 ? claims : undefined;
  },
};

function usable(c: Complement, context: Context): boolean {
  if (c.phrase.of && /^(?:part|component|element|section|subset)$/.test(c.phrase.head)) return true;
  const name = c.phrase.pronoun ? context.topic : c.phrase.name;
  if (!name || !couldBeThing(name)) return false;
  return !isOrganisation(c.phrase) || c.phrase.pronoun !== undefined;
}

const optionalBy = (verb: VerbGroup, c: Complement): string | undefined =>
  c.optional ??
  (verb.modal === 'may' || verb.modal === 'can' || verb.modal === 'might' || verb.modal === 'could'
    ? `${verb.modal} ${verb.passive ? 'be ' : ''}${verb.lemma}`
    : undefined);

function relate(
  id: string,
  clause: Clause,
  context: Context,
  verb: VerbGroup,
  subject: Side,
  complements: readonly Complement[],
): readonly Claim[] {
  const weight = !verb.passive && weakVerbs.has(verb.lemma) ? 0.5 : 1;
  const out: Claim[] = [];
  const add = (left: Side, c: Complement, shape: RelateShape, other?: Side) => {
    const right = other ?? objectOf(c, context);
    if (!right || (right.name === left.name && !right.role && shape !== 'manyToOne')) return;
    const optional =
      c.alternative || complements[complements.indexOf(c) + 1]?.alternative
        ? 'one of the alternatives'
        : optionalBy(verb, c);
    const facts = c.facts ? ofLink(itemsOf(c.facts).items, right) : undefined;
    out.push({
      ...made(id, clause),
      kind: 'relate',
      left,
      right: right as Side,
      verb: verb.lemma,
      shape,
      weight,
      ...(optional !== undefined && { optional }),
      ...(facts && facts.length > 0 && { facts }),
    });
  };
  const partOf =
    verb.lemma === 'be' &&
    /^(?:an? )?(?:integral |constituent )?(?:part|member|component|element|section|subset) of /.test(
      lowerOf(clause.rest.slice(0, 6)),
    );
  const inside = partOf ? complements.find((c) => c.phrase.of)?.phrase.of : undefined;
  if (inside) {
    const side = sideOf(inside, context);
    return side
      ? [
          {
            ...made(id, clause),
            kind: 'relate',
            left: subject,
            right: side,
            verb: 'belong',
            shape: 'manyToOne',
            weight: 1,
          },
        ]
      : [];
  }
  const direct = complements.filter((c) => c.preposition === '');
  const behind = complements.filter((c) => referring.test(c.preposition));
  if (!verb.passive && linking.has(verb.lemma) && direct.length > 0 && behind.length > 0) {
    for (const c of [...direct, ...behind]) add(subject, c, 'manyToOne');
    return out;
  }
  if (verb.passive) {
    const nested = nestedParts(clause);
    if (nested && behind[0]) {
      add(subject, behind[0], 'whole');
      const inner = sideOf(nested, context);
      const outer = objectOf(behind[0], context);
      if (inner && outer)
        out.push({
          ...made(id, clause),
          kind: 'relate',
          left: { ...outer, plural: false },
          right: inner,
          verb: verb.lemma,
          shape: 'whole',
          weight: 1,
        });
      return out;
    }
    for (const c of [...direct, ...behind]) {
      if (
        c.preposition === 'into' &&
        partVerb.test(verb.lemma) &&
        verb.lemma !== 'divide' &&
        verb.lemma !== 'split' &&
        verb.lemma !== 'break'
      )
        add(subject, c, 'manyToOne');
      else if (/^(?:into|of)$/.test(c.preposition) && partVerb.test(verb.lemma)) add(subject, c, 'whole');
      else if (showing.test(verb.lemma) && happensIn(subject, c)) add(subject, c, 'oneToMany');
      else
        add(
          subject,
          c,
          pluralMeans(c.phrase) && (c.phrase.count !== undefined || associative.has(verb.lemma)) ? 'open' : 'manyToOne',
        );
    }
    return out;
  }
  if (
    verb.lemma === 'belong' ||
    verb.lemma === 'report' ||
    verb.lemma === 'refer' ||
    verb.lemma === 'work' ||
    verb.lemma === 'depend' ||
    verb.lemma === 'correspond' ||
    verb.lemma === 'relate'
  ) {
    for (const c of behind.length > 0 ? behind : direct) add(subject, c, pluralMeans(c.phrase) ? 'open' : 'manyToOne');
    return out;
  }
  for (const c of direct)
    if (!isFact(c.phrase.name) || couldOwn(c.phrase)) add(subject, c, partVerb.test(verb.lemma) ? 'whole' : 'open');
  const object = direct.find((c) => !isFact(c.phrase.name) || couldOwn(c.phrase));
  for (const c of behind) {
    if (isFact(c.phrase.name) && !couldOwn(c.phrase)) continue;
    const target = object ? objectOf(object, context) : undefined;
    if (target) add({ ...target }, c, 'manyToOne', takesPlace(c) ? oneOf(objectOf(c, context)) : undefined);
    else add(subject, c, pluralMeans(c.phrase) ? 'open' : 'open');
  }
  return out;
}

/** "make reservations, with reservation information including ...": what follows is told of the object, not of the link. */
function ofLink(facts: readonly Item[], right: Side | undefined): readonly Item[] {
  const about = / (?:information|info|details?|data)$/.exec(facts[0]?.name ?? '');
  const name = about ? facts[0]?.name.slice(0, about.index) : undefined;
  return name !== undefined && ` ${right?.name}`.endsWith(` ${name}`) ? [] : facts;
}

/** "divided into sections, and each section into graves": the second level. */
function nestedParts(clause: Clause): NounPhrase | undefined {
  const at = clause.rest.findIndex((t, i) => t.lower === 'each' && /^(?:and|,)$/.test(clause.rest[i - 1]?.lower ?? ''));
  const middle = at < 0 ? undefined : nounPhraseAt(clause.rest, at);
  return middle && clause.rest[middle.to]?.lower === 'into' ? nounPhraseAt(clause.rest, middle.to + 1) : undefined;
}

/** "rent desks in several locations": where it happens; each desk is in one of them. */
const takesPlace = (c: Complement): boolean => /^(?:in|at|from|across|within)$/.test(c.preposition);
const oneOf = (side: Side | undefined): Side | undefined =>
  side && { name: side.name, plural: false, ...(side.role !== undefined && { role: side.role }) };

const showing = /^(?:show|screen|perform|present|stage|broadcast|air|offer|teach|hold|run)$/;
/** "Films are shown in screenings": each happening is of one of them. */
const happensIn = (subject: Side, c: Complement): boolean =>
  /^(?:in|at|during)$/.test(c.preposition) &&
  subject.plural &&
  c.phrase.plural &&
  !c.phrase.count &&
  eventNouns.has(c.phrase.head);

/** A fact word that is counted or has an indefinite article may be a thing here: "several contacts", "a contact". */
const couldOwn = (np: NounPhrase): boolean =>
  np.plural || np.count !== undefined || /^(?:an?|these|those|this)$/.test(np.determiner ?? '');

const associative = new Set(associationVerbs);

const pluralMeans = (np: NounPhrase): boolean => np.count?.max === 'many' || (np.plural && np.count?.max !== 1);

function objectOf(c: Complement, context: Context): Side | undefined {
  const np =
    c.phrase.of && /^(?:one|each|some|type|kind|list|set|number|any|all|piece)$/.test(c.phrase.head)
      ? c.phrase.of
      : c.phrase;
  return sideOf(np, context);
}

/** "During a visit treatments may be given": the lead is the other side. */
function withLead(
  clause: Clause,
  context: Context,
  verb: VerbGroup,
  subjects: readonly NounPhrase[],
): readonly Claim[] | undefined {
  const lead = leadThings(clause);
  const other = lead?.things[0];
  const left = other ? sideOf(other, context) : undefined;
  if (
    !lead ||
    !left ||
    !/^(?:for|in|during|at|on|within|under|per)$/.test(lead.word) ||
    isFact(left.name) ||
    !couldBeThing(left.name)
  )
    return undefined;
  const claims = subjects.flatMap((np): readonly Claim[] => {
    const right = sideOf(np, context);
    if (!right || isFact(right.name) || !couldBeThing(right.name)) return [];
    const optional = verb.modal === 'may' || verb.modal === 'can' ? { optional: `${verb.modal} be ${verb.lemma}` } : {};
    return [
      {
        ...made('relation', clause),
        kind: 'relate',
        left,
        right,
        verb: verb.lemma,
        shape: 'open',
        weight: 1,
        ...optional,
      },
    ];
  });
  return claims.length > 0 ? claims : undefined;
}
