import type { Draft, DraftAttribute, DraftEntity } from './draft';

const vague = ['contact information', 'contact detail', 'contact details', 'contact info', 'contact'];
const exact =
  /(?:^| )(?:phone|telephone|mobile|contact number|phone number|telephone number|contact phone|contact telephone|email|email address)$/;

/**
 * "Nurse: number, name, phone. ... Nurse information includes the name and contact information": what a list calls by a
 * wide name is the phone or address that another list of the same thing names. In one list they are two facts.
 */
export function leaveToPhone(draft: Draft): void {
  for (const entity of draft.entities.values())
    for (const key of vague) {
      const wide = entity.attributes.get(key);
      if (wide && toldApart(entity, wide)) entity.attributes.delete(key);
    }
}

/** Whether a sentence that names the wide fact names none of the exact ones, and another one does. */
function toldApart(entity: DraftEntity, wide: DraftAttribute): boolean {
  const named = [...entity.attributes].filter(([key]) => exact.test(key)).flatMap(([, a]) => a.spans);
  return named.length > 0 && wide.spans.every((w) => named.every((n) => Math.abs(n.start - w.start) > NEAR));
}

/** Farther apart than the entries of one list. */
const NEAR = 90;
