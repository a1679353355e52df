import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import { type Facets, mergeFacets } from '../phrases/facets';
import { settledType } from './attributes';
import { settleCounts } from './counts';
import type { Draft, DraftAttribute, DraftEntity } from './draft';
import { refersTo } from './edges';
import { entityOf } from './entity-of';
import { addAttribute } from './facts';
import { attributeNamed, memberOf } from './members';
import { attributeByStems } from './moments';
import { nameKey } from './names';

/** A rule about a fact that no list names still tells that there is one: "the amount is in euros and greater than zero". */
const addsFact = ({ pattern, facets }: Extract<Claim, { kind: 'facets' }>): boolean =>
  pattern === 'fact-rule' ||
  (pattern === 'kinds-or-values' && (facets.min ?? facets.unit ?? facets.unique ?? facets.values) !== undefined);

/** Applies what was said of a fact away from its list: "weight must be positive", "the assignee may be missing". */
export function applyFacets(draft: Draft, claim: Extract<Claim, { kind: 'facets' }>, topic: string | undefined): void {
  const said = ownedFact(draft, claim);
  const started = claim.facets.default === undefined || said.owner ? undefined : draft.lookup(said.name);
  const state = started && valued(started, claim.facets.default);
  if (started) {
    if (state) state.facets = mergeFacets(claim.facets, state.facets);
    return;
  }
  const first = topic === undefined ? undefined : draft.lookup(topic);
  if (claim.facets.optional !== undefined && loosenReferences(draft, said, first, claim)) return;
  const found =
    holderOfFact(draft, said.owner, topic, said.name) ??
    (claim.facets.default === undefined ? undefined : valued(said.owner, claim.facets.default));
  if (found) {
    found.facets = withFirst(mergeFacets(claim.facets, found.facets), claim.facets.default);
    found.type = settledType(found);
    found.spans.push(claim.span);
    return;
  }
  if (claim.facets.default !== undefined && said.name === 'status') return;
  const owner = said.owner ?? (addsFact(claim) && typeByEnding(said.name) ? first : undefined);
  if (owner)
    addAttribute(owner, { name: said.name, plural: false, facets: claim.facets, span: claim.span }, claim.pattern);
}

/** "A booking is provisional at first": one of the values, though those tell only what it becomes. */
function withFirst(facets: Facets, first: Facets['default']): Facets {
  const { values } = facets;
  if (typeof first !== 'string' || !values?.closed || values.list.includes(first)) return facets;
  return { ...facets, values: { ...values, list: [first, ...values.list] } };
}

/** The fact of a thing one of whose values it is: what "starts as new" is said of. */
const valued = (owner: DraftEntity | undefined, value: unknown): DraftAttribute | undefined =>
  [...(owner?.attributes.values() ?? [])].find((a) => a.facets.values?.list.some((v) => v === value));

interface OwnedFact {
  readonly owner?: DraftEntity;
  readonly name: string;
}

/** Whose fact a claim is about: the stated owner's, or that of a thing in front of its name ("ticket status"). */
function ownedFact(draft: Draft, { owner, name }: Extract<Claim, { kind: 'facets' }>): OwnedFact {
  const stated = owner === undefined ? undefined : entityOf(draft, owner)?.entity;
  if (stated) return { owner: stated, name };
  const of = name.indexOf(' of ');
  const after = of > 0 ? draft.lookup(name.slice(of + 4)) : undefined;
  if (after && attributeNamed(after, name.slice(0, of))) return { owner: after, name: name.slice(0, of) };
  const words = name.split(' ');
  for (let n = words.length - 1; n > 0; n--) {
    const entity = draft.lookup(words.slice(0, n).join(' '));
    const rest = words.slice(n).join(' ');
    if (entity && typeByEnding(rest))
      return { owner: entity, name: entity.attributes.has(nameKey(name)) ? name : rest };
  }
  return { name };
}

const assigned =
  /^(?:can|may|might|could) (?:also )?be (?:assigned|appointed|allocated|called in|named|hired|engaged|commissioned)\b/;

/** Where the name is that of a reference, or of a thing: whoever refers to it may have none. */
function loosenReferences(
  draft: Draft,
  said: OwnedFact,
  topic: DraftEntity | undefined,
  claim: Extract<Claim, { kind: 'facets' }>,
): boolean {
  const reason = claim.facets.optional ?? '';
  for (const holder of [said.owner, topic]) {
    const member = holder ? memberOf(draft, holder, said.name) : undefined;
    if (member && 'attribute' in member) return false;
    if (!member) continue;
    member.edge.optional ??= reason;
    return true;
  }
  const thing = said.owner === undefined ? draft.lookup(said.name) : undefined;
  if (!thing) return false;
  const alone = !draft.edgesOf.get(thing.id)?.some((e) => !e.dropped);
  // "A repair has a title. A plumber can be assigned": one that nothing else is told of is the repair's.
  if (alone && topic && topic !== thing && assigned.test(reason)) {
    const edge = refersTo(draft, topic, thing, { verb: 'assign', span: claim.span, pattern: claim.pattern });
    settleCounts(edge);
    edge.optional = reason;
  }
  for (const edge of draft.edges) {
    const refers = (edge.b === thing.id && edge.bPerA === 1) || (edge.a === thing.id && edge.aPerB === 1);
    if (refers && !edge.dropped) edge.optional ??= reason;
  }
  return true;
}

/** The fact a name means: of the owner, of the thing talked about, of the first thing that has it; loosely last. */
function holderOfFact(
  draft: Draft,
  owner: DraftEntity | undefined,
  topic: string | undefined,
  name: string,
): DraftAttribute | undefined {
  if (owner) return attributeNamed(owner, name) ?? attributeByStems(owner, name);
  const first = topic === undefined ? undefined : draft.lookup(topic);
  const near = first ? (attributeNamed(first, name) ?? attributeByStems(first, name)) : undefined;
  if (near) return near;
  for (const entity of draft.entities.values()) {
    const attribute = attributeNamed(entity, name);
    if (attribute && !nameKey(name).endsWith(` ${nameKey(attribute.name)}`)) return attribute;
  }
  const loose = [...draft.entities.values()].flatMap((e) => attributeByStems(e, name) ?? []);
  return loose.length === 1 ? loose[0] : undefined;
}
