import type { ConceptualRule } from '../../model/conceptual';
import { attributeIdOf } from '../../model/conceptual';
import type { Claim } from '../claims';
import { nominalises } from '../lexicon/nominals';
import { filterFor } from '../queries/conditions';
import type { Draft, DraftAttribute, DraftEntity, Edge, Found } from './draft';
import { entityOf } from './entity-of';
import { references } from './links';
import { asMember, attributeNamed, holderOf, memberOf, membersOf, selfReferences } from './members';
import { attributeByStems, attributesWith, onlyMoment, periodOf } from './moments';
import { membersFor } from './one-per';
import { requiredWhen } from './required-when';
import { besideTenant, isTenant } from './tenancy';

export { attributeNamed } from './members';

/** Of alternatives one is set, so that none of them alone can be required. */
export function loosenAlternatives(draft: Draft): void {
  for (const claim of draft.claims) {
    if (claim.kind !== 'choose') continue;
    for (const member of holderOf(draft, claim, claim.members)?.members ?? []) {
      if ('edge' in member) {
        member.edge.optional ??= 'one of several';
        delete member.edge.required;
      } else if (member.attribute.facets.optional === undefined)
        member.attribute.facets = { ...member.attribute.facets, optional: 'one of several' };
    }
  }
}

/** "Only one open loan per copy" of a loan with a return date: that is empty as long as the loan is open. */
export function loosenOpen(draft: Draft): void {
  for (const claim of draft.claims) {
    if (claim.kind !== 'unique' || claim.when === undefined) continue;
    const entity = claim.owner === undefined ? undefined : entityOf(draft, claim.owner)?.entity;
    if (entity) filterFor(draft, entity, claim.when, () => '');
  }
}

/** The rules of the text in terms of the entities; those whose members cannot be found are left out. */
export function rulesOf(draft: Draft, relationshipId: (edge: Edge) => string): readonly ConceptualRule[] {
  const stated = draft.claims.flatMap((claim) => ruleOf(draft, claim, relationshipId) ?? []);
  const inLists = [...draft.entities.values()].flatMap((entity) =>
    [...entity.attributes.values()].flatMap((a) =>
      [comparisonOf(entity, a), uniqueWithin(draft, entity, a, relationshipId)].filter((rule) => rule !== undefined),
    ),
  );
  return [...stated, ...requiredWhen(draft, relationshipId), ...inLists];
}

function ruleOf(draft: Draft, claim: Claim, idOf: (edge: Edge) => string): ConceptualRule | undefined {
  const origin = { kind: 'text' as const, spans: [claim.span], pattern: claim.pattern };
  const within = (found: ReturnType<typeof holderOf>) =>
    found && { entity: found.entity.id, members: found.members.map((m) => asMember(found.entity, m, idOf)) };
  switch (claim.kind) {
    case 'unique': {
      const found = within(
        holderOf(draft, claim, membersFor(draft, claim), claim.pattern === 'one-per' ? 1 : 2) ??
          holderOf(draft, claim, besideTenant(draft, claim.members), 1),
      );
      if (!found || claim.when === undefined) return found && { kind: 'unique', ...found, origin };
      const entity = draft.byId.get(found.entity);
      const when = entity && filterFor(draft, entity, claim.when, idOf);
      return when && { kind: 'unique', ...found, when, origin };
    }
    case 'choose': {
      const found = within(holderOf(draft, claim, claim.members));
      return found && { kind: 'choose', ...found, count: claim.count, origin };
    }
    case 'compare': {
      const found = holderOf(draft, claim, [claim.left, claim.right]) ?? byPeriod(draft, claim) ?? byKind(draft, claim);
      const [left, right] = found?.members ?? [];
      if (!found || !left || !right || !('attribute' in left) || !('attribute' in right)) return undefined;
      const [a, b] = [left.attribute, right.attribute].map((x) => attributeIdOf(found.entity.id, x.name));
      return a && b ? { kind: 'compare', entity: found.entity.id, left: a, op: claim.op, right: b, origin } : undefined;
    }
    case 'differ':
      return differ(draft, claim, idOf);
    case 'noOverlap':
      return noOverlap(draft, claim, idOf);
    default:
      return undefined;
  }
}

const startWord = /^(?:start|begin|first|from|open)/;
const endWord = /^(?:end|finish|last|until|to$|clos|stop)/;

/** "The drop-off time can't precede the pickup": of what "pickup" may mean, the one of the same kind. */
function byKind(draft: Draft, claim: Extract<Claim, { kind: 'compare' }>): ReturnType<typeof holderOf> {
  for (const name of [claim.owner, claim.topic]) {
    const entity = name === undefined ? undefined : entityOf(draft, name)?.entity;
    if (!entity) continue;
    const pairs = attributesWith(entity, claim.left).flatMap((left) =>
      attributesWith(entity, claim.right).flatMap((right) =>
        left !== right && left.type === right.type && left.type !== 'text' ? [[left, right] as const] : [],
      ),
    );
    const [pair] = pairs;
    if (pair && pairs.length === 1) return { entity, members: pair.map((attribute) => ({ attribute })) };
  }
  return undefined;
}

/** "It ends after it starts" of a thing whose period has other names. */
function byPeriod(draft: Draft, claim: Extract<Claim, { kind: 'compare' }>): ReturnType<typeof holderOf> {
  const forward = startWord.test(claim.right) && endWord.test(claim.left);
  if (!forward && !(startWord.test(claim.left) && endWord.test(claim.right))) return undefined;
  for (const name of [claim.owner, claim.topic]) {
    const entity = name === undefined ? undefined : entityOf(draft, name)?.entity;
    const period = entity && periodOf(entity);
    if (!entity || !period) continue;
    const pair: readonly Found[] = [{ attribute: period.from }, { attribute: period.to }];
    return { entity, members: forward ? [...pair].reverse() : pair };
  }
  return undefined;
}

function differ(
  draft: Draft,
  claim: Extract<Claim, { kind: 'differ' }>,
  idOf: (edge: Edge) => string,
): ConceptualRule | undefined {
  const origin = { kind: 'text' as const, spans: [claim.span], pattern: claim.pattern };
  if (claim.right === undefined) {
    const found = ownReference(draft, claim);
    return found && { kind: 'differ', entity: found.a, left: { relationship: idOf(found) }, right: 'itself', origin };
  }
  const found = claim.left === claim.right ? twice(draft, claim) : holderOf(draft, claim, [claim.left, claim.right]);
  const [left, right] = (found?.members ?? []).map((m) => (found ? asMember(found.entity, m, idOf) : undefined));
  return found && left && right ? { kind: 'differ', entity: found.entity.id, left, right, origin } : undefined;
}

/** The reference to its own kind that must not be to itself. */
function ownReference(draft: Draft, claim: Extract<Claim, { kind: 'differ' }>): Edge | undefined {
  const named = [claim.owner, claim.topic].flatMap((n) => (n === undefined ? [] : (entityOf(draft, n)?.entity ?? [])));
  for (const entity of [...named, ...draft.entities.values()]) {
    const own = selfReferences(draft, entity);
    if (own.length === 0) continue;
    const said = claim.left === '' ? undefined : memberOf(draft, entity, claim.left, true);
    if (said && 'edge' in said && own.includes(said.edge)) return said.edge;
    if (own.length === 1 && named.includes(entity)) return own[0];
  }
  return undefined;
}

/** "The two ports of a route": both references to the same kind. */
function twice(draft: Draft, claim: Extract<Claim, { kind: 'differ' }>): ReturnType<typeof holderOf> {
  const target = entityOf(draft, claim.left)?.entity;
  for (const name of [claim.owner, claim.topic]) {
    const entity = name === undefined ? undefined : entityOf(draft, name)?.entity;
    if (!entity || !target) continue;
    const edges = draft.edges.filter((e) => !e.dropped && e.a === entity.id && e.b === target.id && e.bPerA === 1);
    if (edges.length === 2) return { entity, members: edges.map((edge) => ({ edge })) };
  }
  return undefined;
}

/** The thing with a period that refers to all the rule is per: the named one first. */
function noOverlap(
  draft: Draft,
  claim: Extract<Claim, { kind: 'noOverlap' }>,
  idOf: (edge: Edge) => string,
): ConceptualRule | undefined {
  const origin = { kind: 'text' as const, spans: [claim.span], pattern: claim.pattern };
  const all = [...draft.entities.values()];
  const owner = claim.owner === undefined ? undefined : entityOf(draft, claim.owner)?.entity;
  const topic = claim.topic === undefined ? undefined : draft.lookup(claim.topic);
  const byVerb = claim.verb === undefined ? [] : all.filter((e) => nominalises(e.name, lemma(claim.verb as string)));
  // "by two readers on the same day": what is of the reader happens on a day.
  const through = owner ? draft.edges.flatMap((e) => (e.b === owner.id && e.bPerA === 1 ? e.a : [])) : [];
  const candidates = owner
    ? [owner, ...through.flatMap((id) => draft.byId.get(id) ?? [])]
    : [...byVerb, ...(topic ? [topic] : []), ...(claim.per.length > 0 ? all : [])];
  for (const entity of candidates) {
    const period = periodOf(entity);
    const per = membersOf(draft, entity, claim.per, true);
    const moment = period ? undefined : onlyMoment(entity);
    if (per && per.length > 0 && moment) return atOnce(entity, [...per, { attribute: moment }], idOf, origin);
    if (!period || !per) continue;
    return {
      kind: 'noOverlap',
      entity: entity.id,
      per: per.map((m) => asMember(entity, m, idOf)),
      from: attributeIdOf(entity.id, period.from.name),
      to: attributeIdOf(entity.id, period.to.name),
      origin,
    };
  }
  return undefined;
}

/** Where a thing has a moment and no period, two at the same time are two at the same moment. */
const atOnce = (
  entity: DraftEntity,
  members: readonly Found[],
  idOf: (edge: Edge) => string,
  origin: ConceptualRule['origin'],
): ConceptualRule => ({
  kind: 'unique',
  entity: entity.id,
  members: members.map((m) => asMember(entity, m, idOf)),
  origin,
});

const lemma = (verb: string): string => verb.replace(/ied$/, 'y').replace(/(?:ed|ing)$/, '');

/** "number (unique per podcast)": unique together with what it is unique within. */
function uniqueWithin(
  draft: Draft,
  entity: DraftEntity,
  attribute: DraftAttribute,
  idOf: (edge: Edge) => string,
): ConceptualRule | undefined {
  const { unique, within } = attribute.facets;
  const it = within === 'it' || within === 'them' ? references(draft, entity.id)[0] : undefined;
  const other = it
    ? { edge: it.edge }
    : unique && within !== undefined
      ? memberOf(draft, entity, within, true)
      : undefined;
  const perTenant = unique && within !== undefined && !other && isTenant(draft, within);
  if (!other && !perTenant) return undefined;
  return {
    kind: 'unique',
    entity: entity.id,
    members: [
      { attribute: attributeIdOf(entity.id, attribute.name) },
      ...(other ? [asMember(entity, other, idOf)] : []),
    ],
    origin: { kind: 'text', spans: attribute.spans, pattern: attribute.pattern },
  };
}

/** "ends at (after the start)": a comparison said in the list itself. */
function comparisonOf(entity: DraftEntity, attribute: DraftAttribute): ConceptualRule | undefined {
  const said = attribute.facets.compare;
  if (!said) return undefined;
  const other = attributeNamed(entity, said.to) ?? attributeByStems(entity, said.to);
  if (!other || other === attribute) return undefined;
  return {
    kind: 'compare',
    entity: entity.id,
    left: attributeIdOf(entity.id, attribute.name),
    op: said.op,
    right: attributeIdOf(entity.id, other.name),
    origin: { kind: 'text', spans: attribute.spans, pattern: attribute.pattern },
  };
}
