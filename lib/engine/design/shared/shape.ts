import type { Relationship, RelationshipEnd } from '../../model/conceptual';
import type { Given } from '../given';

/**
 * How a relationship is stored: a key held by the entity of one end, or a junction table. The side that may be many
 * holds the key. Where both are one, the part holds the key to its whole, else the side that cannot be without the
 * other, else the more dependent kind of entity, else the one named second.
 */
export function keyHolder(relationship: Relationship, given: Given): 0 | 1 | 'junction' {
  const [a, b] = relationship.ends;
  if (a.max === 'many' && b.max === 'many') return 'junction';
  if (a.max === 'many') return 0;
  if (b.max === 'many') return 1;
  if (relationship.whole !== undefined) return relationship.whole === 0 ? 1 : 0;
  if (a.min !== b.min) return a.min === 1 ? 1 : 0;
  return dependence(a, given) > dependence(b, given) ? 0 : 1;
}

const ranks = { strong: 0, subtype: 1, event: 2, associative: 3, weak: 4 } as const;
const dependence = (end: RelationshipEnd, given: Given): number =>
  ranks[given.entities.get(end.entity)?.kind ?? 'strong'];
