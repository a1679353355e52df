import { singular } from '../model/inflect';
import type { Claim } from './claims';
import { isAnybody, type NamedFact } from './context';
import { withoutLabel } from './labels';
import { typeByEnding } from './lexicon/attribute-types';
import { namesPerson } from './lexicon/nouns';
import { couldBeThing, isFact, isOrganisation } from './patterns/support';
import { type Clause, clausesOf } from './phrases/clauses';
import type { Item } from './phrases/item';
import { nounPhraseAt } from './phrases/noun-phrase';
import type { Token } from './tokens/token';

/** What the next pronoun stands for: the last thing that was given facts or stood as a subject. */
export function topicAfter(claims: readonly Claim[], before: string | undefined): string | undefined {
  let topic = before;
  let related = false;
  let lastRight: string | undefined;
  for (const claim of claims) {
    if (claim.kind === 'facts' || claim.kind === 'event') {
      const name = claim.kind === 'facts' ? claim.owner : claim.name;
      // A fact word that plainly owns a list is a thing here: "Locations: name, street, city".
      // "An animal wears a tag whose number is unique. It ...": still the animal.
      if (claim.pattern === 'fragment-list' && related && name === lastRight && claims.length > 1) continue;
      const owns = claim.kind === 'event' || /^(?:label-list|scored-by)$/.test(claim.pattern) || plainlyOwns(claim);
      if (!isFact(name) || owns) topic = name;
    } else if (claim.kind === 'relate' && claim.verb !== 'per') {
      // "uses one of the candidate's photos": whose they are is said by the way.
      if (related && claim.verb === 'have' && claim.right.name === lastRight) continue;
      if (!related || claim.left.name !== lastRight) topic = comesOut(claim) ? claim.right.name : claim.left.name;
      related = true;
      lastRight = claim.right.name;
    } else if (claim.kind === 'facets' && claim.owner !== undefined && !isFact(claim.owner)) topic = claim.owner;
    else if (claim.kind === 'mention' && claim.weight >= 1.5) topic = claim.name;
    else if (claim.kind === 'kinds') topic = claim.of;
    else if (claim.kind === 'alias' && claim.role && claim.pattern === 'played-role') topic = claim.name;
    else if (claim.kind === 'unique' && claim.owner !== undefined) topic = claim.owner;
  }
  return topic;
}

/** "Each inspection results in a report. It has ...": what comes of it. */
const comesOut = ({ shape, verb, left, right }: Extract<Claim, { kind: 'relate' }>): boolean =>
  shape === 'oneToMany' &&
  /^(?:produce|generate|yield|trigger|result|lead|end)$/.test(verb) &&
  left.count?.each === true &&
  !right.plural;

/** "A material has a name and a unit": with several facts of its own it is a thing, whatever the word says elsewhere. */
const plainlyOwns = (claim: Claim): boolean =>
  claim.kind === 'facts' &&
  claim.pattern === 'has-list' &&
  (claim.items.length > 1 ||
    (couldHaveFacts(claim.owner) && claim.items.some((i) => /^(?:name|code|title)$/.test(i.name))));

/** The last thing among the claims that is no person. */
export function thingIn(claims: readonly Claim[]): string | undefined {
  for (let i = claims.length - 1; i >= 0; i--) {
    const c = claims[i] as Claim;
    const names =
      c.kind === 'relate'
        ? [c.right.name, c.left.name]
        : c.kind === 'facts'
          ? [lastOne(c.items), c.owner]
          : c.kind === 'event'
            ? [c.name]
            : [];
    const one = c.kind === 'relate' && /^an?$/.test(c.right.determiner ?? '') ? c.right.name : undefined;
    for (const name of names)
      if (name !== undefined && (!isFact(name) || (name === one && name.includes(' '))) && !namesPerson(name))
        return name;
  }
  return undefined;
}

/** "The driver hands in a time sheet": what somebody does something to, where nothing else is understood of it. */
export function objectIn(tokens: readonly Token[]): string | undefined {
  const clause = clausesOf(withoutLabel(tokens))[0];
  const subject = clause?.subjects[0];
  if (clause?.kind !== 'main' || !subject || !namesPerson(subject.name)) return undefined;
  const at = clause.rest.findIndex((t) => t.lower === 'a' || t.lower === 'an');
  const object = at < 0 || at > 2 ? undefined : nounPhraseAt(clause.rest, at);
  return object && couldBeThing(object.name) && !isFact(object.name) && !namesPerson(object.name)
    ? object.name
    : undefined;
}

/** "A manager decides on every claim; it is open or accepted": "it" is the last thing, and no person. */
export function topicFor(
  sentence: readonly Token[],
  topic: string | undefined,
  lastThing: string | undefined,
): string | undefined {
  const it = sentence[sentence[0]?.tag === 'conj' ? 1 : 0]?.lower === 'it';
  return it && topic !== undefined && namesPerson(topic) ? (lastThing ?? topic) : topic;
}

/** "Each driver has one truck": the last of a list, where it is one of something. */
function lastOne(items: readonly Item[]): string | undefined {
  const last = items[items.length - 1];
  return last && !last.plural && last.facets.type === undefined && couldBeThing(last.name) ? last.name : undefined;
}

/** The last thing counted as many on the other side of a relationship: what "each has" goes on about. */
export function manyIn(claims: readonly Claim[]): string | undefined {
  let out: string | undefined;
  for (const c of claims) {
    if (c.kind === 'facts' && !isFact(c.owner)) out = severalAtEnd(c.items) ?? c.owner;
    if (c.kind === 'kinds') out = c.of;
    if (c.kind === 'relate')
      out = c.right.count?.max === 'many' || (c.right.plural && !c.left.plural) ? c.right.name : c.left.name;
  }
  return out;
}

/** "A hall has a name and several doors. Each has ...": the things a list ends with. */
function severalAtEnd(items: readonly Item[]): string | undefined {
  const last = items[items.length - 1];
  const many = last && (last.plural || last.count?.max === 'many') && !last.facets.values;
  const thing = many && (last.count?.max === 'many' || !isFact(last.name)) && couldBeThing(last.name);
  return thing ? singular(last.name) : undefined;
}

/** The facts of the last list or rule among the claims, in the order said. */
export function factsIn(claims: readonly Claim[]): readonly NamedFact[] | undefined {
  for (let i = claims.length - 1; i >= 0; i--) {
    const c = claims[i] as Claim;
    if (c.kind === 'facts') return c.items.map(({ name }) => ({ owner: c.owner, name }));
    if (c.kind === 'facets') return [{ ...(c.owner !== undefined && { owner: c.owner }), name: c.name }];
    if (c.kind === 'relate' || c.kind === 'event') return undefined;
  }
  return undefined;
}

const recordName = / (?:record|log|entry|history)$/;

/** The last record, log or entry these claims name. */
export const recordIn = (claims: readonly Claim[]): string | undefined => {
  for (let i = claims.length - 1; i >= 0; i--) {
    const c = claims[i] as Claim;
    if (c.kind === 'relate' && recordName.test(c.right.name)) return c.right.name;
    if ((c.kind === 'mention' || c.kind === 'event') && recordName.test(c.name)) return c.name;
  }
  return undefined;
};

/** The record, log or entry a clause is about. */
export const recordSubject = (clause: Clause): string | undefined =>
  clause.subjects.find((np) => recordName.test(np.name))?.name;

/** Heads that "each" does not make a thing. */
const noThing =
  /^(?:everything|everybody|everyone|anything|nothing|them|those|these|time|moment|day|week|month|year|case|way|one|part|step|kind|type)$/;

/** Words for facts that things go by elsewhere: "each material". */
const couldHaveFacts = (name: string): boolean =>
  typeByEnding(name)?.type === 'text' &&
  !/(?:name|title|status|type|kind|level|address|result|reason|method)$/.test(name);

/** The thing a main clause is about, where it has one that could own facts. */
export const thingOf = (clause: Clause): string | undefined => {
  const first = clause.subjects[0];
  // "Anyone can report a defect": of the defect.
  const done = first && isAnybody(first) ? nounPhraseAt(clause.rest, 0) : undefined;
  if (done && /^an?$/.test(done.determiner ?? '') && couldBeThing(done.name) && !isFact(done.name)) return done.name;
  const np = first?.possessor ?? (first?.of && isFact(first.name) ? first.of : first);
  if (
    clause.kind !== 'main' ||
    !np ||
    np.pronoun ||
    isOrganisation(np) ||
    (isFact(np.name) && !(np.count?.each && couldHaveFacts(np.name)))
  )
    return undefined;
  return couldBeThing(np.name) || (np.count?.each && !noThing.test(np.head)) ? np.name : undefined;
};

/** The plain subject of a sentence that led to no claim of its own. */
export function subjectOf(tokens: readonly Token[]): string | undefined {
  const first = clausesOf(withoutLabel(tokens))[0];
  return first ? thingOf(first) : undefined;
}
