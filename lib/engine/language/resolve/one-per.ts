import type { Claim } from '../claims';
import type { Draft } from './draft';
import { entityOf } from './entity-of';
import { references } from './links';

type Unique = Extract<Claim, { kind: 'unique' }>;

/**
 * "A student has at most one certificate per enrolment" of an enrolment that is one student's already: the certificate
 * is the enrolment's, and one of it.
 */
export function leaveToWhole(draft: Draft): void {
  for (const claim of draft.claims) {
    if (claim.kind !== 'unique' || claim.pattern !== 'one-per') continue;
    const part = claim.owner === undefined ? undefined : entityOf(draft, claim.owner)?.entity;
    const [holder, whole] = claim.members.map((name) => entityOf(draft, name)?.entity);
    if (!part || !holder || !whole || !references(draft, whole.id).some(({ to }) => to === holder.id)) continue;
    for (const { to, edge } of references(draft, part.id))
      if (to === holder.id && edge.pattern === 'one-per') edge.dropped = true;
  }
}

/** What is left of a pair when the thing is only of one of the two. */
export const ofWholeAlone = (claim: Unique): readonly string[] =>
  claim.pattern === 'one-per' ? claim.members.slice(-1) : [];
