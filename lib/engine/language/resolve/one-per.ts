import type { Claim } from '../claims';
import type { Draft } from './draft';
import { entityOf } from './entity-of';
import { references } from './links';
import { membersOf } from './members';

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

/** The members of a pair, of which the whole alone is left when the thing is not of the other. */
export function membersFor(draft: Draft, claim: Unique): readonly string[] {
  if (claim.pattern !== 'one-per') return claim.members;
  const part = claim.owner === undefined ? undefined : entityOf(draft, claim.owner)?.entity;
  const both = part && membersOf(draft, part, claim.members, false);
  return both ? claim.members : claim.members.slice(-1);
}
