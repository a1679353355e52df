import type { Claim, RelateShape, Side } from '../claims';
import { namesPerson, personNouns } from '../lexicon/nouns';
import { associationVerbs, manageVerbs, queryVerbs } from '../lexicon/verbs';
import type { VerbGroup } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { lowerOf } from '../tokens/token';
import { isReferredTo } from './assigned-by-us';
import type { Complement } from './complements';
import { nestedParts } from './nested-parts';
import { anybody, inPart, objectOf } from './object-of';
import {
  amongMany,
  asksFor,
  belongsOpenly,
  bringsAbout,
  comesOf,
  crewOf,
  goesAround,
  happensIn,
  laidDown,
  ofHappening,
  type Predicate,
  pluralMeans,
  staysIn,
  takesPart,
  takesPlace,
} from './relation-shapes';
import { couldOwn, isFact, made, sideOf } from './support';

const weakVerbs = new Set([
  ...manageVerbs,
  ...queryVerbs,
  ...'be allow enable ensure help facilitate improve want expect become log login register perform conduct use make'.split(
    ' ',
  ),
]);
const linking = new Set(['link', 'connect', 'relate', 'associate', 'join', 'map', 'tie', 'assign', 'attach']);
/** Prepositions that lead to a thing the subject refers to. */
const referring = /^(?:to|by|between|in|at|from|for|on|with|against|through|under|of|into|per|within|about|via|as)$/;
/** The clause tells whose part it is. */
const partVerb = /^(?:contain|comprise|consist|include|group|divide|split|organize|organise|compose|break)$/;

/** The relationships of a subject with what stands behind its verb. */
export function relationsOf(p: Predicate): readonly Claim[] {
  const { verb, complements } = p;
  const whole = wholeOf(p);
  if (whole) return whole;
  const direct = complements.filter((c) => c.preposition === '');
  const behind = complements.filter((c) => referring.test(c.preposition));
  if (!verb.passive && linking.has(verb.lemma) && direct.length > 0 && behind.length > 0) {
    const somebody = namesPerson(p.subject.name) && behind[0]?.preposition === 'to';
    if (somebody) return direct.flatMap((d) => tied(p, d, behind));
    return [...direct, ...behind].flatMap((c) => related(p, p.subject, c, 'manyToOne'));
  }
  if (verb.passive) return twoLevels(p, behind[0]) ?? [...direct, ...behind].flatMap((c) => undergone(p, c));
  const next = verb.lemma === 'correspond' ? behind.find((c) => ensuing.test(c.phrase.name)) : undefined;
  if (next && p.subject.count?.each && !ensuing.test(p.subject.name)) return related(p, p.subject, next, 'oneToMany');
  const crewed = complements.filter((c) => crewOf(p, c));
  if (crewed.length > 0) return crewed.flatMap((c) => related(p, p.subject, c, 'manyToMany'));
  if (belonging.test(verb.lemma))
    return (behind.length > 0 ? behind : direct).flatMap((c) =>
      related(p, p.subject, c, amongMany(p, c) ? 'shared' : belongsOpenly(p, c) ? 'open' : 'manyToOne'),
    );
  const goes = verb.lemma === 'go' && direct.length === 0 ? behind.filter((c) => c.preposition === 'to') : [];
  if (goes.length > 0 && goes.length === behind.length)
    return goes.flatMap((c) => related(p, p.subject, c, c.phrase.count ? 'open' : 'manyToOne'));
  return done(p, direct, behind);
}

/** "A dispatcher assigns vehicles to tasks": the vehicles and the tasks, whoever does it. */
function tied(p: Predicate, direct: Complement, behind: readonly Complement[]): readonly Claim[] {
  const left = objectOf(direct, p.context);
  if (!left || isFact(left.name)) return [];
  return behind.flatMap((c) => related(p, left, c, pluralMeans(c.phrase) ? 'open' : 'manyToOne'));
}

/** What comes after something else, which it refers to: "each reservation corresponds to a payment". */
const ensuing =
  /(?:^| )(?:payment|invoice|receipt|bill|refund|delivery|shipment|result|report|certificate)(?: record)?$/;

/** Verbs whose subject refers to what stands behind them. */
const belonging = /^(?:belong|report|refer|work|depend|correspond|relate)$/;

/** One relationship, with the facts that stand behind its object; `right` where it is not the complement itself. */
function related(p: Predicate, left: Side, c: Complement, shape: RelateShape, other?: Side): readonly Claim[] {
  const { id, clause, context, verb, complements } = p;
  const object =
    other ?? inPart(anybody(objectOf(c, context), verb, c), verb, c, complements[complements.indexOf(c) - 1]);
  const right = object && c.role !== undefined && object.role === undefined ? { ...object, role: c.role } : object;
  if (!right || (right.name === left.name && !right.role && shape !== 'manyToOne')) return [];
  const alternative = c.alternative || complements[complements.indexOf(c) + 1]?.alternative;
  const optional = alternative ? 'one of the alternatives' : optionalBy(verb, c);
  const facts = c.facts ? ofLink(itemsOf(c.facts).items, right) : undefined;
  const own = facts !== undefined && (ofObject(verb, c, facts) || comesOf(p, c));
  return [
    ...(own ? [{ ...made(id, clause), kind: 'facts' as const, owner: right.name, items: facts, weight: 2 }] : []),
    {
      pattern: id,
      span: clause.span,
      kind: 'relate',
      left,
      right,
      verb: verb.lemma,
      shape,
      weight: !verb.passive && weakVerbs.has(verb.lemma) ? 0.5 : 1,
      ...(optional !== undefined && { optional }),
      ...(facts && facts.length > 0 && !own && { facts }),
    },
  ];
}

/** "make reservations, with reservation information including ...": what follows is told of the object, not of the link. */
function ofLink(facts: readonly Item[], right: Side | undefined): readonly Item[] {
  const about = / (?:information|info|details?|data)$/.exec(facts[0]?.name ?? '');
  const name = about ? facts[0]?.name.slice(0, about.index) : undefined;
  return name !== undefined && ` ${right?.name}`.endsWith(` ${name}`) ? [] : facts;
}

/** What is told of two things together rather than of one of them. */
const linkFact =
  /(?:^| )(?:quantity|amount|number|count|role|price|rate|share|percentage|grade|mark|rank|score|level|position|order|discount|hours|fee|part|seat|dose|dosage|proportion|weight)$/;

/** "Every project plans releases with a version number and a target date": facts of a release, not of the two together. */
const ofObject = (verb: VerbGroup, c: Complement, facts: readonly Item[]): boolean =>
  !verb.passive &&
  c.preposition === '' &&
  !associative.has(verb.lemma) &&
  !partVerb.test(verb.lemma) &&
  !isFact(c.phrase.name) &&
  facts.length > 1 &&
  facts.every((f) => isFact(f.name) || f.facets.type !== undefined || f.facets.values !== undefined) &&
  facts.some((f) => /(?:^| )(?:name|title|number|code|date|description|text|address)$/.test(f.name)) &&
  !facts.some((f) => linkFact.test(f.name) && !/ number$/.test(f.name));

/** "A room is part of a building": it belongs to it, and nothing else is said. */
function wholeOf({ id, clause, context, verb, subject, complements }: Predicate): readonly Claim[] | undefined {
  const partOf =
    verb.lemma === 'be' &&
    /^(?:an? )?(?:integral |constituent )?(?:part|member|component|element|section|subset) of /.test(
      lowerOf(clause.rest.slice(0, 6)),
    );
  const inside = partOf ? complements.find((c) => c.phrase.of)?.phrase.of : undefined;
  if (!inside) return undefined;
  const right = sideOf(inside, context);
  if (!right) return [];
  const base = made(id, clause);
  return [{ ...base, kind: 'relate', left: subject, right, verb: 'belong', shape: 'manyToOne', weight: 1 }];
}

/** "A cemetery is divided into sections, and each section into graves": both levels. */
function twoLevels(p: Predicate, first: Complement | undefined): readonly Claim[] | undefined {
  const { id, clause, context, verb, subject } = p;
  const nested = nestedParts(clause);
  if (nested.length === 0 || !first) return undefined;
  const below = nested.flatMap(([whole, part]): readonly Claim[] => {
    const left = sideOf(whole, context);
    const right = sideOf(part, context);
    const sides = left && right && { left: { name: left.name, plural: false }, right };
    return sides
      ? [{ ...made(id, clause), kind: 'relate', ...sides, verb: verb.lemma, shape: 'whole', weight: 1 }]
      : [];
  });
  return [...related(p, subject, first, 'whole'), ...below];
}

/** What is said of the subject of a passive: by, to or in what, or of what it consists. */
function undergone(p: Predicate, c: Complement): readonly Claim[] {
  const { verb, subject } = p;
  const parts = partVerb.test(verb.lemma);
  if (c.preposition === 'into' && parts && !/^(?:divide|split|break)$/.test(verb.lemma))
    return related(p, subject, c, 'manyToOne');
  // "Dishes are divided into categories": each is of one.
  if (c.preposition === 'into' && sorts.test(c.phrase.head)) return related(p, subject, c, 'manyToOne');
  if (/^(?:into|of)$/.test(c.preposition) && parts) return related(p, subject, c, 'whole');
  if (happensIn(p, c)) return related(p, subject, c, 'oneToMany');
  if (c.preposition === 'in' && pieces.test(c.phrase.head) && c.phrase.plural && !c.phrase.determiner)
    return related(p, subject, c, 'oneToMany');
  const assigned = given.test(verb.lemma) && c.preposition === 'to' && !pluralMeans(c.phrase);
  if (laidDown(p, c) || (assigned && isReferredTo(subject.name, c.phrase.name)))
    return related(p, subject, c, 'manyToOne').map((claim) =>
      claim.kind === 'relate' ? { ...claim, left: claim.right, right: { ...claim.left, plural: false } } : claim,
    );
  const doers = c.preposition === 'by' && c.phrase.plural && subject.count?.each === true;
  if (doers && !personNouns.has(c.phrase.head)) return related(p, subject, c, 'open');
  if (!parts && amongMany(p, c)) return related(p, subject, c, 'shared');
  const open = pluralMeans(c.phrase) && (c.phrase.count !== undefined || associative.has(verb.lemma));
  return related(p, subject, c, open ? 'open' : 'manyToOne');
}

/** "A grant is paid in instalments": each is of one. */
const pieces = /^(?:instalment|installment|tranche|stage|phase|batch|consignment)$/;

const sorts = /^(?:category|type|class|kind|genre)$/;

/** What the subject of an active verb does: its objects, and what those are done to, with or in. */
function done(p: Predicate, direct: readonly Complement[], behind: readonly Complement[]): readonly Claim[] {
  const { verb, subject, context } = p;
  const things = direct.filter((c) => !isFact(c.phrase.name) || couldOwn(c.phrase));
  const target = things[0] ? objectOf(things[0], context) : undefined;
  const shape: RelateShape = partVerb.test(verb.lemma) ? 'whole' : 'open';
  return [
    ...things.flatMap((c) =>
      related(
        p,
        subject,
        c,
        bringsAbout(p, c) || comesOf(p, c) ? 'oneToMany' : goesAround(p, c) ? 'manyToMany' : shape,
      ),
    ),
    ...behind.flatMap((c) => {
      if (isFact(c.phrase.name) && !couldOwn(c.phrase)) return [];
      // "A clerk asks an expert for a trial": what somebody is asked for is nothing of theirs.
      if (c.preposition === 'for' && asked.test(verb.lemma) && namesPerson(target?.name ?? '')) return [];
      if (ofHappening(p, things[0], c)) return related(p, subject, c, 'manyToOne');
      return target
        ? related(p, { ...target }, c, 'manyToOne', takesPlace(c) ? oneOf(objectOf(c, context)) : undefined)
        : related(
            p,
            subject,
            c,
            asksFor(p, c) || comesOf(p, c)
              ? 'oneToMany'
              : takesPart(p, c)
                ? 'manyToMany'
                : staysIn(p, c)
                  ? 'manyToOne'
                  : amongMany(p, c)
                    ? 'shared'
                    : 'open',
          );
    }),
  ];
}

const asked = /^(?:request|ask|book|hire|order|invite|call|appoint|choose|select|pick|need|reserve|engage|nominate)$/;

const optionalBy = (verb: VerbGroup, c: Complement): string | undefined =>
  c.optional ??
  (verb.modal === 'may' || verb.modal === 'can' || verb.modal === 'might' || verb.modal === 'could'
    ? `${verb.modal} ${verb.passive ? 'be ' : ''}${verb.lemma}`
    : undefined);

const oneOf = (side: Side | undefined): Side | undefined =>
  side && { name: side.name, plural: false, ...(side.role !== undefined && { role: side.role }) };

const given = /^(?:assign|allocate|allot|appoint)$/;
const associative = new Set(associationVerbs);
