import type { Draft, DraftEntity } from './draft';

/** Patterns that make a flag out of what somebody does to a thing. */
const marking = /^(?:user-story|actor-facts)$/;
const state = /(?:^| )(?:status|state)$/;

/**
 * "Users can be marked as blocked" of a user whose status is new, active or blocked: the status tells it already. A
 * status with no values told is left to tell what a story's verb alone says ("deactivate users").
 */
export function leaveToStates(draft: Draft): void {
  for (const entity of draft.entities.values())
    for (const [key, { facets, pattern, name }] of entity.attributes)
      if (typeof facets.default === 'boolean' && marking.test(pattern) && toldByState(entity, name))
        entity.attributes.delete(key);
}

function toldByState({ attributes }: DraftEntity, flag: string): boolean {
  for (const { name, facets } of attributes.values()) {
    const values = facets.values?.list;
    if (values ? values.some((v) => v.toLowerCase() === flag) : state.test(name)) return true;
    if (flag === 'active' && values?.some((v) => v.endsWith('active') || v.startsWith('deactivat'))) return true;
  }
  return false;
}
