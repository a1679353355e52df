import type { Entity, Relationship } from '../../model/conceptual';
import { fitIdentifier, toSnake, uniqueName } from '../../model/names';
import { stem } from '../given';

/** Candidates for a foreign key column, best first: the role, the entity's name, the name with the verb. */
export function keyNames(
  relationship: Relationship,
  parent: Entity,
  role: string | undefined,
  self: boolean,
): string[] {
  const names = [];
  const asRole = toSnake(role ?? '');
  if (asRole !== '') names.push(asRole);
  names.push(self ? `parent_${stem(parent)}` : stem(parent));
  const verb = toSnake(relationship.verb);
  if (verb !== '') names.push(`${verb}_${stem(parent)}`);
  return names.map((name) => fitIdentifier(name.endsWith('_id') ? name : `${name}_id`));
}

/** The first candidate that is free, else the first with a number. */
export const freeName = (candidates: readonly string[], taken: ReadonlySet<string>): string =>
  candidates.find((name) => !taken.has(name)) ?? uniqueName(candidates[0] ?? 'id', taken);
