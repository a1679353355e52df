import type { SourceSpan } from '../../model/origin';
import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import { isNoName } from '../lexicon/non-names';
import { headOf } from '../lexicon/phrase-words';
import { couldBeThing, describing } from '../patterns/support';
import type { Item } from '../phrases/item';
import { keyBase, nameKey, whoseAccount, withoutInformation, withoutRecordHead } from './names';
import { usersOfIt } from './parties';
import { type Add, type Said, weighItem } from './weigh-item';
import { weighRelation } from './weigh-relation';

/** All that was said of a name, weighed. Added to while the claims are read; it never leaves `resolve`. */
export interface Evidence {
  readonly name: string;
  readonly key: string;
  score: number;
  /** Lists of facts it owns. */
  owns: number;
  related: number;
  /** A sentence says of it what it does or what is done with it, or names it alone; it is not only an entry of a list. */
  spoken: boolean;
  plural: boolean;
  /** Counted as many in a relationship. */
  many: boolean;
  /** Its lists name a moment at which it was written. */
  timed: boolean;
  /** The things whose keys its lists name. */
  readonly refers: Set<string>;
  /** A list it owns names its key. */
  keyed: boolean;
  /** One of them is said to belong to something, or something to one of them: there are rows of it. */
  belongs: boolean;
  /** A list says "the" before it, as of something that is known. */
  definite: boolean;
  pattern: string;
  readonly spans: SourceSpan[];
}

/** The evidence of all claims, by name key, in the order the names come up. */
export function evidenceOf(claims: readonly Claim[]): ReadonlyMap<string, Evidence> {
  const into = new Map<string, Evidence>();
  for (const claim of claims) weigh(claim, into);
  return into;
}

function weigh(claim: Claim, into: Map<string, Evidence>): void {
  const add: Add = (name, score, said = {}) => {
    if ((!couldBeThing(name) && !said.owns) || describing.has(name) || isNoName(name)) return;
    const key = nameKey(withoutInformation(name));
    const e = into.get(key) ?? noneYet(withoutInformation(name), key, claim.pattern);
    count(e, score, said);
    if (e.spans.length < 8) e.spans.push(claim.span);
    into.set(key, e);
  };
  switch (claim.kind) {
    case 'facts':
      weighFacts(claim, add);
      return;
    case 'mention':
      add(claim.name, claim.weight, { spoken: true });
      return;
    case 'relate':
      weighRelation(claim, add);
      return;
    case 'event':
      // "the doctor's diagnosis of the patient": between two, it is a thing, though the word may name a fact.
      if (claim.pattern === 'deed-record' && claim.participants.length > 1) add(claim.name, 3, { owns: 1, related: 1 });
      else add(claim.name, claim.weight, { owns: claim.items.length > 0 ? 1 : 0 });
      for (const p of claim.participants)
        if (toldOfOne.has(claim.pattern) && !usersOfIt.test(headOf(nameKey(p.name)))) add(p.name, 1.9, takesPart);
        else add(p.name, 1, { related: 1 });
      return;
    case 'unique':
      // "Shelves are numbered within the store": there are several stores.
      if (claim.pattern === 'numbered-within') add(claim.members[1] ?? '', 1, { related: 1 });
      return;
    case 'alias':
      if (claim.role) add(claim.of, 0.7, { related: 1 });
      return;
    case 'tenancy':
      if (claim.tenant !== undefined) add(claim.tenant, 3, { owns: 1, plural: true });
      return;
    case 'kinds':
      add(claim.of, 1.5);
      return;
    case 'act':
      // Where people apply for things, an application is one of theirs and no software.
      if (claim.verb === 'apply' && claim.participants.length > 1) add('application', 1, { owns: 1 });
      return;
    case 'facets':
      if (claim.owner !== undefined && claim.facets.values)
        add(claim.owner, /^(?:status|state|stage)$/.test(claim.name) ? 1.2 : 0.8);
      else if (claim.owner === undefined) addOwnerInName(claim.name, add);
      return;
    case 'lifecycle':
      add(whoseAccount(claim.parent) ?? claim.parent, 0.5);
      if (claim.child !== undefined) add(claim.child, 0.5);
      return;
    case 'query':
      if (claim.target !== undefined && (claim.keys ?? []).some((k) => typeByEnding(k)))
        add(claim.target, 1, { related: 1 });
      return;
    default:
  }
}

/** Patterns of what happens once, told of one of each who take part: whoever they are, they are there. */
const toldOfOne = new Set(['labelled-happening', 'labelled-doing', 'noted-by-doer', 'each-time']);
const takesPart: Said = { related: 1, spoken: true };

/** "Course name must not repeat": a course has a name. */
function addOwnerInName(name: string, add: Add): void {
  const thing = /^(.+) (?:name|title|code)$/.exec(name)?.[1];
  if (thing !== undefined && !thing.includes(' ') && typeByEnding(thing) === undefined) add(thing, 0.9);
}

const noneYet = (name: string, key: string, pattern: string): Evidence => ({
  name,
  key,
  score: 0,
  owns: 0,
  related: 0,
  spoken: false,
  plural: false,
  many: false,
  keyed: false,
  definite: false,
  belongs: false,
  timed: false,
  refers: new Set<string>(),
  pattern,
  spans: [],
});

function count(e: Evidence, score: number, said: Said): void {
  e.score += score;
  e.owns += said.owns ?? 0;
  e.related += said.related ?? 0;
  e.spoken ||= said.spoken ?? false;
  e.plural ||= said.plural ?? false;
  e.many ||= said.many ?? false;
  e.keyed ||= said.keyed ?? false;
  e.definite ||= said.definite ?? false;
  e.belongs ||= said.belongs ?? false;
  for (const item of said.items ?? []) {
    const base = keyBase(item.name);
    if (base !== undefined) e.refers.add(nameKey(base));
    e.timed ||= /^(?:record(?:ing|ed)?|entry|log(?:ging)?) (?:time|date|at|on)$|^timestamp$/.test(item.name);
  }
}

function weighFacts(claim: Extract<Claim, { kind: 'facts' }>, add: Add): void {
  if (claim.weight === 0) return;
  add(claim.owner, claim.weight + listedOfFact(claim), {
    owns: claim.weight >= 2 && claim.items.some((i) => tellsOf(i, claim.owner)) ? 1 : 0,
    plural: claim.plural ?? false,
    items: claim.items,
    keyed: claim.items.some((i) => keyBase(i.name) !== undefined || /^(?:id|name|title|code)$/.test(i.name)),
  });
  for (const item of claim.items) weighItem(item, add);
}

/** Whether an item says more of its owner than that it is one: "transaction: each account has several transactions". */
const tellsOf = ({ name }: Item, owner: string): boolean =>
  nameKey(name) !== nameKey(owner) &&
  withoutRecordHead(owner) !== name &&
  !/^(?:basic |detailed )?(?:information|info|details?|data)$/.test(name);

/** A long list, more so with a key of its own, tells of a thing, though its name may be that of a fact: "of each comment". */
function listedOfFact({ owner, items, weight }: Extract<Claim, { kind: 'facts' }>): number {
  if (weight < 2 || items.length < 3 || !typeByEnding(owner)) return 0;
  return items.some((i) => i.name === 'id' || keyBase(i.name) === owner) ? 1 : 0.5;
}
