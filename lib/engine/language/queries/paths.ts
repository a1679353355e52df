import type { Member, MemberPath } from '../../model/conceptual';
import { attributeIdOf } from '../../model/conceptual';
import type { Draft, DraftEntity, Edge } from '../resolve/draft';
import { entityOf } from '../resolve/edges';
import { references } from '../resolve/links';
import { attributeNamed } from '../resolve/rules';

export type RelationshipId = (edge: Edge) => string;

/** The way from an entity to a named fact or thing: its own, or through up to two references. */
export function pathTo(draft: Draft, entity: DraftEntity, name: string, idOf: RelationshipId): MemberPath | undefined {
  const direct = stepTo(draft, entity, name, idOf);
  if (direct) return [direct];
  for (const { to, edge } of references(draft, entity.id)) {
    const next = [...draft.entities.values()].find((e) => e.id === to);
    const step = next && next !== entity ? stepTo(draft, next, name, idOf) : undefined;
    if (next && step) return [{ relationship: idOf(edge) }, step];
  }
  return undefined;
}

function stepTo(draft: Draft, entity: DraftEntity, name: string, idOf: RelationshipId): Member | undefined {
  const refs = references(draft, entity.id);
  const byRole = refs.find(({ edge }) => edge.roleA === name || edge.roleB === name);
  if (byRole) return { relationship: idOf(byRole.edge) };
  const target = entityOf(draft, name);
  if (target) {
    const hit =
      refs.find(
        (r) =>
          r.to === target.entity.id &&
          (target.role === undefined || r.edge.roleA === target.role || r.edge.roleB === target.role),
      ) ?? refs.find((r) => r.to === target.entity.id);
    return hit && target.entity !== entity ? { relationship: idOf(hit.edge) } : undefined;
  }
  const attribute = attributeNamed(entity, name);
  return attribute ? { attribute: attributeIdOf(entity.id, attribute.name) } : undefined;
}
