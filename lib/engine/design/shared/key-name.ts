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
  if (asRole !== '') names.push(self || standsAlone(asRole, stem(parent)) ? asRole : `${asRole}_${stem(parent)}`);
  names.push(self ? `parent_${stem(parent)}` : stem(parent));
  const verb = toSnake(relationship.verb);
  if (verb !== '') names.push(`${verb}_${stem(parent)}`);
  return names.map((name) => fitIdentifier(name.endsWith('_id') ? name : `${name}_id`));
}

/** Names of those who do something stand alone: a reviewer is one, a home or a source is only the first half of a name. */
const agent = /(?:er|or|ee|ian|ist|ant|ent|man|woman|child|lead|head|boss|chief|guest|host|coach|spouse|partner|by)$/;

const standsAlone = (role: string, parent: string): boolean =>
  agent.test(role) || role.includes('_') || role === parent || role.endsWith(`_${parent}`);

/** The first candidate that is free, else the first with a number. */
export const freeName = (candidates: readonly string[], taken: ReadonlySet<string>): string =>
  candidates.find((name) => !taken.has(name)) ?? uniqueName(candidates[0] ?? 'id', taken);
