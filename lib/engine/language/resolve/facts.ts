import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import { namesPerson, partNouns } from '../lexicon/nouns';
import { headOf, wordsIn } from '../lexicon/phrase-words';
import { mergeFacets } from '../phrases/facets';
import type { Item } from '../phrases/item';
import { attributeFrom } from './attributes';
import { SAID, SHAPE } from './counts';
import type { Draft, DraftEntity, Edge } from './draft';
import { edgeBetween } from './edges';
import { keyBase, nameKey } from './names';
import { genericNames, keptByRow, ownInformation, whoMayDo } from './no-facts';
import { isOwnKey, type Target, targetOf } from './targets';

type Facts = Extract<Claim, { kind: 'facts' }>;

/** Puts the items of a list on their owner: facts as attributes, names of other entities as relationships. */
export function addFacts(draft: Draft, claim: Facts, link?: DraftEntity): void {
  const owner = draft.lookup(claim.owner);
  if (!owner) {
    addToOwnerOfFact(draft, claim);
    return;
  }
  if (claim.items.every((i) => i.count?.none && !draft.lookup(i.name))) return;
  if (link) {
    const edge = edgeBetween(draft, {
      a: link,
      b: owner,
      votes: [],
      verb: 'has',
      span: claim.span,
      pattern: claim.pattern,
    });
    for (const item of claim.items) edge.facts.push({ item, pattern: claim.pattern });
    return;
  }
  for (const item of claim.items) addItem(draft, owner, item, claim);
}

/** "a contact person with a phone number": a fact of whom the fact names. */
function addFactsOfFact(owner: DraftEntity, item: Item, pattern: string): void {
  if (!namesPerson(item.name) || item.plural || item.count?.max === 'many') return;
  const of = item.name.replace(/ (?:person|member)$/, '');
  for (const fact of item.linkFacts ?? [])
    if (typeByEnding(fact.name) && fact.name !== 'name')
      addAttribute(owner, { ...fact, name: `${of} ${fact.name}` }, pattern);
}

/** "A flight number is scheduled from ...": the list's owner is itself a fact of an entity. */
function addToOwnerOfFact(draft: Draft, claim: Facts): void {
  const base = keyBase(claim.owner);
  const entity = base === undefined ? undefined : draft.lookup(base);
  if (entity) for (const item of claim.items) addItem(draft, entity, item, claim);
}

export function addItem(
  draft: Draft,
  owner: DraftEntity,
  said: Item,
  claim: Facts | Extract<Claim, { kind: 'event' }>,
): void {
  if (keptByRow(draft, owner, said)) return;
  const item = severalOf(draft, owner, ownType(owner, said));
  if (isBelow(owner, item)) {
    addBelow(draft, owner, item, claim);
    return;
  }
  const own = isOwnKey(draft, owner, item.name, claim.items);
  const target = own ? undefined : targetOf(draft, owner, item);
  if (target) addReference(draft, owner, item, target, claim);
  else {
    addAttribute(owner, own ? { ...item, name: 'id' } : item, claim.pattern);
    addFactsOfFact(owner, item, claim.pattern);
  }
}

/** "Categories can have subcategories", "a category may have a parent category": each may be below another of its kind. */
const isBelow = (owner: DraftEntity, { name }: Item): boolean =>
  below.test(name) && nameKey(name.replace(below, '')) === nameKey(owner.name);

const below = /^(?:sub[ -]?|(?:parent|superior|higher-level|super|superordinate)[ -])/;

function addBelow(draft: Draft, owner: DraftEntity, item: Item, { pattern }: { readonly pattern: string }): void {
  if (draft.lookup(item.name)) return;
  const edge = edgeBetween(draft, {
    a: owner,
    b: owner,
    roleB: 'parent',
    votes: [
      { of: 'b', max: 1, strength: SAID },
      { of: 'a', max: 'many', strength: SAID },
    ],
    verb: 'be',
    span: item.span,
    pattern,
  });
  edge.optional ??= 'none above it';
}

/** "a contest contains a number of problems", where problems are things: several of them. */
function severalOf(draft: Draft, owner: DraftEntity, item: Item): Item {
  const of = item.determiner === 'a' ? /^number of (.+)$/.exec(item.name)?.[1] : undefined;
  const thing = of === undefined ? undefined : draft.lookup(singular(of));
  if (!thing || thing === owner) return item;
  return { name: thing.name, plural: true, count: { max: 'many' }, facets: {}, span: item.span };
}

/** "different types of questions" among the facts of a question: its type. */
function ownType(owner: DraftEntity, item: Item): Item {
  const [, word = '', of = ''] = /^(type|kind|categor(?:y|ie))s? of (.+)$/.exec(item.name) ?? [];
  if (of === '' || nameKey(singular(of)) !== nameKey(owner.name)) return item;
  const { count: _, ...one } = item;
  return { ...one, name: word.replace(/ie$/, 'y'), plural: false };
}

function addReference(
  draft: Draft,
  owner: DraftEntity,
  item: Item,
  target: Target,
  claim: Facts | Extract<Claim, { kind: 'event' }>,
): void {
  const { entity, role } = target;
  const many = isMany(owner, item, target, claim);
  const part = !many && !target.byKey && partOf(item, claim, entity);
  if (item.count?.none) {
    const known = edgeBetween(draft, {
      a: owner,
      b: entity,
      votes: [],
      verb: 'has',
      span: item.span,
      pattern: claim.pattern,
    });
    known.optional ??= 'may have none';
    return;
  }
  const one = target.byKey && !item.plural && / id$/.test(item.name);
  const strength = item.count?.max !== undefined || one ? SAID : SHAPE;
  const edge = edgeBetween(draft, {
    a: owner,
    b: entity,
    ...(role !== undefined &&
      role !== entity.name && { roleB: role, apart: !many && refersBack(draft, owner, entity) }),
    votes: part
      ? [
          { of: 'a', max: 1, strength: SHAPE },
          { of: 'b', max: 'many', strength: 0.5 },
        ]
      : [
          {
            of: 'b',
            max: many ? 'many' : 1,
            strength: many && item.count === undefined ? 1 : strength,
            ...(item.count?.min !== undefined && { min: item.count.min }),
          },
        ],
    verb: 'has',
    span: item.span,
    pattern: claim.pattern,
  });
  // "substitute parts" of a part: each may stand in for several.
  if (entity === owner && many && role !== undefined && peers.test(role))
    edge.votes.push({ of: 'a', max: 'many', strength: SAID });
  if (one && role === undefined) edge.listedBy ??= owner.id;
  if (target.byKey && role !== undefined && !item.plural) edge.single ??= true;
  if (many && takingPart.test(item.name)) edge.shared = true;
  if (item.facets.optional !== undefined && !part && !many) edge.optional ??= item.facets.optional;
  if (item.count?.min === 0 && !many) edge.optional ??= 'at most one';
  if (many && claim.kind === 'facts' && claim.whole) edge.whole ??= owner.id;
  if (item.facets.unique && !many) edge.votes.push({ of: 'a', max: 1, strength: SAID });
  addLinkFacts(edge, owner, entity, item, claim.pattern);
}

/** "An order has order lines with a quantity": a line is of one order, and has its facts itself; else they are the link's. */
function addLinkFacts(edge: Edge, owner: DraftEntity, entity: DraftEntity, item: Item, pattern: string): void {
  const own = entity.name.startsWith(`${owner.name} `) && partNouns.has(headOf(entity.name));
  for (const fact of item.linkFacts ?? [])
    if (own) addAttribute(entity, fact, pattern);
    else edge.facts.push({ item: fact, pattern: pattern });
}

const peers =
  /^(?:possible |recommended |required )?(?:equivalent|substitute|alternative|similar|compatible|prerequisite|required|recommended|linked|dependent|matching|complementary|conflicting|friend|fellow)$/;

/** "Employees work at one shop; a shop has a manager": each of `entity` is said to be of one `owner`, so this is another link. */
const refersBack = (draft: Draft, owner: DraftEntity, entity: DraftEntity): boolean =>
  (draft.edgesOf.get(owner.id) ?? []).some((e) => {
    const side = e.a === owner.id && e.b === entity.id ? 'a' : e.b === owner.id && e.a === entity.id ? 'b' : undefined;
    return side !== undefined && e.votes.some((v) => v.of === side && v.max === 1 && v.strength >= SHAPE);
  });

/** Whether the owner has several of what the item names; a record names one of each, however it is put. */
function isMany(owner: DraftEntity, item: Item, target: Target, claim: Claim): boolean {
  if (item.count?.max === 'many') return true;
  if (!item.plural || item.count?.max === 1 || target.byKey || item.tied) return false;
  if (takingPart.test(item.name)) return true;
  const record = /(?:^| )(?:record|log|history|transaction|entry)$/.test(owner.name);
  return !record && !(owner.kind === 'event' && claim.pattern !== 'has-list');
}

/** "participating players": as many as there are. */
const takingPart = /^(?:participating|attending|competing|invited|accompanying) /;

/** "A lesson can have a quiz": the quiz hangs on the lesson. Terse lists and people name a reference instead. */
function partOf(item: Item, claim: Facts | Extract<Claim, { kind: 'event' }>, entity: DraftEntity): boolean {
  if (claim.pattern !== 'has-list' || (item.determiner !== 'a' && item.determiner !== 'an')) return false;
  if (namesPerson(entity.name)) return false;
  return /^(?:can|may|could|might) have$/.test(item.facets.optional ?? '');
}

export function addAttribute(owner: DraftEntity, item: Item, pattern: string): void {
  // "each feeding of a batch" in the list of a feeding.
  if (item.possessor !== undefined && nameKey(item.name) === nameKey(owner.name)) return;
  const whose = item.possessor === undefined ? undefined : nameKey(item.possessor);
  const possessed = whose !== undefined && whose !== nameKey(owner.name) && !nameKey(owner.name).endsWith(` ${whose}`);
  const named = possessed ? { ...item, name: `${item.possessor} ${item.name}` } : item;
  const attribute = attributeFrom(named, owner.name, pattern);
  if (genericNames.test(attribute.name) || ownInformation(attribute.name, owner.name)) return;
  // "each robot records its robot id": a thing is no fact of itself.
  if (nameKey(attribute.name) === nameKey(owner.name) && typeByEnding(attribute.name) === undefined) return;
  if (attribute.name === '' || wordsIn(attribute.name) > 7 || whoMayDo(attribute.name)) return;
  const key = sameAttribute(owner, attribute.name);
  const known = owner.attributes.get(key);
  if (known) {
    known.facets = mergeFacets(known.facets, attribute.facets);
    known.spans.push(...attribute.spans);
  } else owner.attributes.set(key, attribute);
}

/** "name" and "customer name" of a customer are one fact. */
export function sameAttribute(owner: DraftEntity, name: string): string {
  const key = nameKey(name);
  if (owner.attributes.has(key)) return key;
  const own = nameKey(owner.name);
  const prefixed = `${own} ${key}`;
  if (owner.attributes.has(prefixed)) return prefixed;
  // "department head id" and "head" of a department.
  const keyed = [`${key} id`, `${prefixed} id`].find((k) => owner.attributes.has(k));
  if (keyed !== undefined && !typeByEnding(key)) return keyed;
  if (key.startsWith(`${own} `) && owner.attributes.has(key.slice(own.length + 1))) return key.slice(own.length + 1);
  return key;
}
