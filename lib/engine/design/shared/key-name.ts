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
  if (asRole !== '') names.push(modifiers.has(asRole) ? `${asRole}_${stem(parent)}` : asRole);
  names.push(self ? `parent_${stem(parent)}` : stem(parent));
  const verb = toSnake(relationship.verb);
  if (verb !== '') names.push(`${verb}_${stem(parent)}`);
  return names.map((name) => fitIdentifier(name.endsWith('_id') ? name : `${name}_id`));
}

/** Words that say which one and not what: a home team is no home, a white player no white. */
const modifiers: ReadonlySet<string> = new Set(
  'home away white black red blue first second third new old previous current next last original primary secondary main backup default other opposing receiving sending from to start end left right senior junior upper lower'.split(
    ' ',
  ),
);

/** The first candidate that is free, else the first with a number. */
export const freeName = (candidates: readonly string[], taken: ReadonlySet<string>): string =>
  candidates.find((name) => !taken.has(name)) ?? uniqueName(candidates[0] ?? 'id', taken);
