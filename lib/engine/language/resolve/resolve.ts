import type { Claim } from '../claims';
import { headOf } from '../lexicon/phrase-words';
import type { ReadSentence } from '../read';
import { linkAsked } from './asked-of';
import { addGroup } from './bare-groups';
import { nameTheBare } from './bare-things';
import { settleCounts } from './counts';
import { withDeeds } from './deeds';
import type { Draft, DraftEntity } from './draft';
import { addBetween, addRelation, refersTo } from './edges';
import { decideEntities } from './entities';
import { entityOf } from './entity-of';
import { leaveToEvents, withEventNouns } from './event-nouns';
import { addFacts, addItem } from './facts';
import { withPassing } from './in-passing';
import { withKeysTold } from './keys-told';
import { applyLifecycle, ensurePart } from './lifecycles';
import { linkOf } from './link-of';
import { linkCompounds, linkEventNouns, linkFactNames } from './links';
import { addLookedUp } from './looked-up';
import { settleManyToMany } from './many-to-many';
import { linkModifiers } from './modifiers';
import { nameKey } from './names';
import { ofPairs } from './of-pairs';
import { ofStates } from './of-states';
import { leaveToWhole } from './one-per';
import { identifyByNumber } from './own-numbers';
import { namePartsByWhole } from './part-names';
import { withParts } from './parts-played';
import { loosenConditions } from './required-when';
import { withReturned } from './returned';
import { loosenAlternatives, loosenOpen } from './rules';
import { leaveToPhone } from './said-again';
import { applyFacets } from './said-facets';
import { addSaidInRules } from './said-in-rules';
import { linkScopes } from './scopes';
import { withServices } from './services';
import { shareListed } from './shared';
import { withShortNames } from './short-names';
import { leaveToStates, nameStates } from './state-flags';
import { withTenant } from './tenancy';
import { linkLongerNames, linkToTold } from './told-before';

/** From claims to entities with attributes and settled relationships. */
export function resolve(sentences: readonly ReadSentence[]): Draft {
  const claims = withParts(
    withPassing(
      withShortNames(
        withTenant(ofStates(ofPairs(withEventNouns(withKeysTold(withServices(withReturned(withDeeds(sentences)))))))),
      ),
    ),
  );
  const told = sentences.filter((s) => !s.heading && s.claims.length > 0);
  const { entities, lookup } = decideEntities(claims, told[0]?.span, told.length);
  const draft: Draft = {
    entities,
    edges: [],
    edgesOf: new Map(),
    byHead: headsOf(entities),
    conditions: [],
    byId: new Map([...entities.values()].map((e) => [e.id, e])),
    claims,
    lookup,
  };
  for (const claim of claims) if (claim.kind === 'facts') addFacts(draft, claim, linkOf(draft, claim));
  for (const claim of claims) {
    if (claim.kind === 'relate' && claim.pattern !== 'between') {
      addRelation(draft, claim);
      addGroup(draft, claim);
    } else if (claim.kind === 'event') addEvent(draft, claim);
    else if (claim.kind === 'query') addLookedUp(draft, claim);
  }
  for (const claim of claims) {
    if (claim.kind === 'kinds') addKinds(draft, claim);
    else if (claim.kind === 'alias') addPlayed(draft, claim);
  }
  for (const claim of claims) if (claim.kind === 'relate' && claim.pattern === 'between') addBetween(draft, claim);
  linkUntied(draft, claims);
  for (const edge of draft.edges) settleCounts(edge);
  addSaidInRules(draft);
  leaveToEvents(draft);
  linkScopes(draft);
  shareListed(draft);
  leaveToWhole(draft);
  linkAsked(draft, sentences);
  settleManyToMany(draft);
  for (const sentence of sentences)
    for (const claim of sentence.claims) if (claim.kind === 'facets') applyFacets(draft, claim, sentence.topic);
  for (const claim of claims) {
    if (claim.kind === 'lifecycle') applyLifecycle(draft, claim);
    else if (claim.kind === 'trait') applyTrait(draft, claim);
  }
  nameStates(draft);
  leaveToStates(draft);
  leaveToPhone(draft);
  identifyByNumber(draft);
  loosenAlternatives(draft);
  loosenOpen(draft);
  loosenConditions(draft);
  namePartsByWhole(draft);
  nameTheBare(draft);
  return draft;
}

/** Ties what nothing said so far ties, by names, by what stands before, by what goes with what. */
function linkUntied(draft: Draft, claims: readonly Claim[]): void {
  linkEventNouns(draft);
  linkToPrevious(draft, claims);
  linkCompounds(draft);
  linkLongerNames(draft);
  linkModifiers(draft);
  linkFactNames(draft);
  for (const claim of claims) if (claim.kind === 'lifecycle') ensurePart(draft, claim);
}

/** "Persons act in films. For each appearance the part is recorded": a happening nothing else ties is of the two before it. */
function linkToPrevious(draft: Draft, claims: readonly Claim[]): void {
  for (const [i, claim] of claims.entries()) {
    if (claim.kind !== 'facts' || !/^(?:passive-record|record-list|there-is)$/.test(claim.pattern)) continue;
    const event = draft.lookup(claim.owner);
    if (event) linkToTold(draft, event, claims.slice(Math.max(0, i - 3), i), claim);
    if (!event || draft.edges.some((e) => e.a === event.id || e.b === event.id)) continue;
    const before = claims
      .slice(Math.max(0, i - 4), i)
      .reverse()
      .find((c) => c.kind === 'relate');
    if (before?.kind !== 'relate' || (!before.left.plural && before.right.count?.max !== 'many')) continue;
    for (const side of [before.left, before.right]) {
      const other = draft.lookup(side.name);
      if (!other || other === event) continue;
      refersTo(draft, event, other, { span: claim.span, pattern: 'for-each' });
    }
  }
}

function headsOf(entities: ReadonlyMap<string, DraftEntity>): ReadonlyMap<string, readonly DraftEntity[]> {
  const out = new Map<string, DraftEntity[]>();
  for (const [key, entity] of entities) {
    const head = headOf(key);
    if (head !== key) out.set(head, [...(out.get(head) ?? []), entity]);
  }
  return out;
}

function addEvent(draft: Draft, claim: Extract<Claim, { kind: 'event' }>): void {
  const event = draft.lookup(claim.name);
  if (!event) return;
  for (const side of claim.participants) {
    const other = draft.lookup(side.name);
    if (!other || other === event) continue;
    refersTo(draft, event, other, { span: claim.span, pattern: claim.pattern });
  }
  if (claim.participants.length > 1 && event.kind === 'strong') event.kind = 'associative';
  for (const item of claim.items) addItem(draft, event, item, claim);
}

/** Kinds that are entities of their own become subtypes; kinds without facts become a "type" with these values. */
function addKinds(draft: Draft, claim: Extract<Claim, { kind: 'kinds' }>): void {
  const of = draft.lookup(claim.of);
  if (!of) return;
  const own = claim.kinds.map((k) => kindEntity(draft, of, k));
  for (const e of own) {
    if (!e) continue;
    e.kind = 'subtype';
    e.supertype = of.id;
  }
  if (own.every((e) => e !== undefined)) return;
  const values = { closed: true, list: claim.kinds.map((k) => shortKind(k, of.name)) };
  // "so there is the kind": the fact whose values these are.
  const known = of.attributes.get('type') ?? of.attributes.get('kind');
  if (known?.facets.values) return;
  if (known) known.facets = { ...known.facets, values };
  else
    of.attributes.set('type', {
      name: 'type',
      type: 'text',
      facets: { values },
      spans: [claim.span],
      pattern: claim.pattern,
    });
}

/** "Crane drivers are employees", where crane drivers have facts of their own: a kind of employee. */
function addPlayed(draft: Draft, claim: Extract<Claim, { kind: 'alias' }>): void {
  const part = claim.role ? draft.lookup(claim.name) : undefined;
  const whole = draft.lookup(claim.of);
  if (!part || !whole || part === whole || part.kind === 'subtype' || whole.supertype === part.id) return;
  if (part.attributes.size === 0 || part.kind !== 'strong') return;
  part.kind = 'subtype';
  part.supertype = whole.id;
}

/** The entity of a kind, by its own name or with what it is a kind of: "hourly" employees. */
function kindEntity(draft: Draft, of: DraftEntity, kind: string): DraftEntity | undefined {
  const hit = draft.lookup(kind) ?? draft.lookup(`${kind} ${of.name}`);
  return hit && hit !== of && nameKey(hit.name).includes(nameKey(kind).split(' ')[0] ?? '') ? hit : undefined;
}

/** "single grave" of a grave is "single". */
const shortKind = (kind: string, of: string): string =>
  kind.endsWith(` ${of}`) ? kind.slice(0, -of.length - 1) : kind;

function applyTrait(draft: Draft, claim: Extract<Claim, { kind: 'trait' }>): void {
  const owner = entityOf(draft, claim.owner)?.entity;
  if (!owner) return;
  owner[claim.trait] = true;
  if (claim.rows !== undefined) owner.rows = claim.rows;
}
