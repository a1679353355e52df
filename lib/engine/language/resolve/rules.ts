import type { ConceptualRule, Member } from '../../model/conceptual';
import { attributeIdOf } from '../../model/conceptual';
import type { Claim } from '../claims';
import { mergeFacets } from '../phrases/facets';
import type { Draft, DraftAttribute, DraftEntity } from './draft';
import { entityOf } from './edges';
import { addAttribute, sameAttribute } from './facts';
import { references } from './links';
import { nameKey } from './names';

/** The attribute of an entity that a name in a rule means: exact, with the owner's name, or by its last words. */
export function attributeNamed(entity: DraftEntity, name: string): DraftAttribute | undefined {
  const exact = entity.attributes.get(sameAttribute(entity, name));
  if (exact) return exact;
  const key = nameKey(name);
  const ends = [...entity.attributes].filter(([k]) => k.endsWith(` ${key}`) || key.endsWith(` ${k}`));
  if (ends.length === 1) return ends[0]?.[1];
  const starts = [...entity.attributes].filter(([k]) => k.startsWith(`${key} `));
  return starts.length === 1 ? starts[0]?.[1] : undefined;
}

/** The member of an entity, an attribute or a reference, that a name in a rule means. */
export function memberNamed(
  draft: Draft,
  entity: DraftEntity,
  name: string,
  relationshipId: (edge: Draft['edges'][number]) => string,
): Member | undefined {
  const refs = references(draft, entity.id);
  const byRole = refs.find(({ edge, to }) => {
    const role = edge.a === entity.id && edge.b === to ? edge.roleB : edge.roleA;
    return role !== undefined && (nameKey(role) === nameKey(name) || nameKey(name).startsWith(`${nameKey(role)} `));
  });
  if (byRole) return { relationship: relationshipId(byRole.edge) };
  const target = entityOf(draft, name)?.entity;
  const byEntity = target ? refs.filter((r) => r.to === target.id) : [];
  if (byEntity.length === 1 && byEntity[0]) return { relationship: relationshipId(byEntity[0].edge) };
  const attribute = attributeNamed(entity, name);
  return attribute ? { attribute: attributeIdOf(entity.id, attribute.name) } : undefined;
}

/** Applies what was said of a fact away from its list: "weight must be positive". */
export function applyFacets(draft: Draft, claim: Extract<Claim, { kind: 'facets' }>, topic: string | undefined): void {
  const thing = claim.owner === undefined && claim.facets.optional !== undefined ? draft.lookup(claim.name) : undefined;
  if (thing) {
    for (const edge of draft.edges) {
      const refers = (edge.b === thing.id && edge.bPerA === 1) || (edge.a === thing.id && edge.aPerB === 1);
      if (refers && !edge.dropped) edge.optional ??= claim.facets.optional as string;
    }
    return;
  }
  const owner = claim.owner !== undefined ? entityOf(draft, claim.owner)?.entity : undefined;
  const candidates = owner ? [owner] : orderedByTopic(draft, topic);
  for (const entity of candidates) {
    const attribute = attributeNamed(entity, claim.name);
    if (!attribute) continue;
    attribute.facets = mergeFacets(claim.facets, attribute.facets);
    attribute.spans.push(claim.span);
    return;
  }
  if (owner)
    addAttribute(owner, { name: claim.name, plural: false, facets: claim.facets, span: claim.span }, claim.pattern);
}

function orderedByTopic(draft: Draft, topic: string | undefined): readonly DraftEntity[] {
  const first = topic === undefined ? undefined : draft.lookup(topic);
  const rest = [...draft.entities.values()].filter((e) => e !== first);
  return first ? [first, ...rest] : rest;
}

/** The rules of the text in terms of the entities; those whose members cannot be found are left out. */
export function rulesOf(
  draft: Draft,
  relationshipId: (edge: Draft['edges'][number]) => string,
): readonly ConceptualRule[] {
  const out: ConceptualRule[] = [];
  for (const claim of draft.claims) {
    const origin = { kind: 'text' as const, spans: [claim.span], pattern: claim.pattern };
    if (claim.kind === 'unique') {
      const found = holderOf(draft, claim.owner, claim.members, relationshipId);
      if (found) out.push({ kind: 'unique', entity: found.entity.id, members: found.members, origin });
    } else if (claim.kind === 'compare') {
      const found = holderOf(draft, claim.owner, [claim.left, claim.right], relationshipId);
      const [left, right] = found?.members ?? [];
      if (found && left && right && 'attribute' in left && 'attribute' in right)
        out.push({
          kind: 'compare',
          entity: found.entity.id,
          left: left.attribute,
          op: claim.op,
          right: right.attribute,
          origin,
        });
    } else if (claim.kind === 'differ') {
      const found = holderOf(draft, claim.owner, [claim.left, claim.right], relationshipId);
      const [left, right] = found?.members ?? [];
      if (found && left && right) out.push({ kind: 'differ', entity: found.entity.id, left, right, origin });
    } else if (claim.kind === 'choose') {
      const found = holderOf(draft, claim.owner, claim.members, relationshipId);
      if (found)
        out.push({ kind: 'choose', entity: found.entity.id, members: found.members, count: claim.count, origin });
    }
  }
  return out;
}

function holderOf(
  draft: Draft,
  owner: string | undefined,
  names: readonly string[],
  relationshipId: (edge: Draft['edges'][number]) => string,
): { entity: DraftEntity; members: readonly Member[] } | undefined {
  const stated = owner === undefined ? undefined : entityOf(draft, owner)?.entity;
  const candidates = stated
    ? [stated, ...[...draft.entities.values()].filter((e) => e !== stated)]
    : [...draft.entities.values()];
  for (const entity of candidates) {
    const rest = names.filter((n) => draft.lookup(n) !== entity || n === owner);
    const members = rest.flatMap((n) => memberNamed(draft, entity, n, relationshipId) ?? []);
    const distinct = new Set(members.map((m) => JSON.stringify(m)));
    if (
      members.length === rest.length &&
      distinct.size === members.length &&
      members.length >= (stated === entity ? 1 : 2)
    )
      return { entity, members };
  }
  return undefined;
}
