import type { Member } from '../../model/conceptual';
import { type EntityId, tableIdOf } from '../../model/ids';
import type { Column, Table } from '../../model/schema';
import type { Draft } from '../draft';

/** The column that holds a member of the entity, when it is one of its own table's; undefined otherwise. */
function memberColumn(
  draft: Draft,
  byId: ReadonlyMap<string, Table>,
  entity: EntityId,
  member: Member,
): Column | undefined {
  const place = 'attribute' in member ? draft.places.get(member.attribute) : keyOf(draft, member.relationship);
  const table = tableIdOf(entity);
  return place?.table === table ? byId.get(table)?.columns.find((c) => c.id === place.column) : undefined;
}

function keyOf(draft: Draft, relationship: string) {
  const link = draft.links.get(relationship);
  return link?.kind === 'key' ? link : undefined;
}

/** The columns of all members, each once; undefined when one of them has none in the entity's table. */
export function memberColumns(
  draft: Draft,
  byId: ReadonlyMap<string, Table>,
  entity: EntityId,
  members: readonly Member[],
): readonly Column[] | undefined {
  const found = members.map((m) => memberColumn(draft, byId, entity, m));
  return found.some((c) => c === undefined) ? undefined : [...new Set(found.filter((c) => c !== undefined))];
}
