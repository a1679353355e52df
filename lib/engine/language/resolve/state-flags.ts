import { mergeFacets } from '../phrases/facets';
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

const unnamed = /^(?:state-becomes|state-path|fact-rule|stages|begins-when)$/;

/**
 * "A claim has a state. It starts as reported, then it is under investigation": the states that no fact is named for are
 * those of the fact that has none.
 */
export function nameStates(draft: Draft): void {
  for (const { attributes } of draft.entities.values()) {
    const states = attributes.get('status');
    if (!states || !unnamed.test(states.pattern)) continue;
    const named = [...attributes].find(([key, a]) => /^(?:state|stage|phase)$/.test(key) && !a.facets.values);
    if (!named) continue;
    const [key, own] = named;
    attributes.delete('status');
    attributes.set(key, {
      ...own,
      type: states.type,
      facets: mergeFacets(own.facets, states.facets),
      spans: [...own.spans, ...states.spans],
    });
  }
}

function toldByState({ attributes }: DraftEntity, flag: string): boolean {
  for (const { name, facets } of attributes.values()) {
    const values = facets.values?.list;
    if (values ? values.some((v) => v.toLowerCase() === flag) : state.test(name)) return true;
    if (flag === 'active' && values?.some((v) => v.endsWith('active') || v.startsWith('deactivat'))) return true;
  }
  return false;
}
