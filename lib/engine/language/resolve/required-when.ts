import type { ConceptualFilter, ConceptualRule } from '../../model/conceptual';
import { attributeIdOf } from '../../model/conceptual';
import type { Origin } from '../../model/origin';
import { ownFilterFor } from '../queries/conditions';
import type { Condition, Draft, DraftEntity, Edge, Found } from './draft';
import { asMember, holderOf } from './members';

/** Finds what only those in a state must have, for `requiredWhen`, and makes it optional for the others. */
export function loosenConditions(draft: Draft): void {
  const found = conditionsOf(draft);
  draft.conditions.push(...found);
  for (const { members, said } of found) {
    for (const member of members) {
      if ('edge' in member) {
        member.edge.optional ??= `unless ${said}`;
        delete member.edge.required;
      } else {
        const { required: _, ...facets } = member.attribute.facets;
        member.attribute.facets = { ...facets, optional: facets.optional ?? `unless ${said}` };
      }
    }
  }
}

/** "A rejected claim must have a reason", "payment date (required when paid)": rules of the entities in these states. */
export function requiredWhen(draft: Draft, idOf: (edge: Edge) => string): readonly ConceptualRule[] {
  return draft.conditions.map(({ entity, members, when, origin }) => ({
    kind: 'requiredWhen',
    entity: entity.id,
    members: members.map((m) => asMember(entity, m, idOf)),
    when,
    origin,
  }));
}

function conditionsOf(draft: Draft): readonly Condition[] {
  const stated = draft.claims.flatMap((claim): readonly Condition[] => {
    if (claim.kind !== 'requiredWhen') return [];
    const found = holderOf(draft, claim, claim.members, 1);
    const when = found && conditionOn(draft, found.entity, found.members, claim.when);
    const origin: Origin = { kind: 'text', spans: [claim.span], pattern: claim.pattern };
    return found && when ? [{ ...found, when, said: claim.when, origin }] : [];
  });
  const inLists = [...draft.entities.values()].flatMap((entity) =>
    [...entity.attributes.values()].flatMap((attribute): readonly Condition[] => {
      const said = attribute.facets.required ? stateIn(attribute.facets.optional ?? '') : undefined;
      const when = said === undefined ? undefined : conditionOn(draft, entity, [{ attribute }], said);
      if (!when || said === undefined) return [];
      const origin: Origin = { kind: 'text', spans: attribute.spans, pattern: attribute.pattern };
      return [{ entity, members: [{ attribute }], when, said, origin }];
    }),
  );
  return [...stated, ...inLists];
}

/** "when paid", "is required once the bill is paid": paid. */
const stateIn = (optional: string): string | undefined =>
  /(?:^|\b(?:required|mandatory|needed) )(?:when|if|once|for) (?:(?:it|the [a-z]+) (?:is|was|has been) )?((?:not )?[a-z-]+)(?: ones)?$/.exec(
    optional,
  )?.[1];

/** The state as a test of the entity's own facts that is not of the members themselves. */
function conditionOn(
  draft: Draft,
  entity: DraftEntity,
  members: readonly Found[],
  said: string,
): ConceptualFilter | undefined {
  const when = ownFilterFor(draft, entity, said);
  const tested = when?.path[0];
  if (!when || !tested || when.path.length > 1 || !('attribute' in tested)) return undefined;
  const same = members.some((m) => 'attribute' in m && attributeIdOf(entity.id, m.attribute.name) === tested.attribute);
  return same ? undefined : when;
}
