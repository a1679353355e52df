import type { Claim } from '../claims';
import { eventNouns } from '../lexicon/nouns';
import type { Draft, DraftEntity } from './draft';
import { refersTo } from './edges';

/**
 * "Guests make room reservations", where reservations and rooms are things: a reservation is of a room. What stands in
 * front of an event's name says what it happens to, where nothing else ties the two.
 */
export function linkModifiers(draft: Draft): void {
  for (const claim of draft.claims)
    for (const name of namesIn(claim)) {
      const at = name.lastIndexOf(' ');
      const head = name.slice(at + 1);
      const event = at > 0 ? (draft.lookup(name) ?? draft.lookup(head)) : undefined;
      if (!event || event.name !== head || !(event.kind !== 'strong' || eventNouns.has(head))) continue;
      const other = draft.lookup(name.slice(0, at));
      if (other && other !== event && !tied(draft, event, other)) link(draft, event, other, claim);
    }
}

const namesIn = (claim: Claim): readonly string[] =>
  claim.kind === 'relate'
    ? [claim.left.name, claim.right.name]
    : claim.kind === 'alias' || claim.kind === 'mention'
      ? [claim.name]
      : [];

const tied = (draft: Draft, a: DraftEntity, b: DraftEntity): boolean =>
  (draft.edgesOf.get(a.id) ?? []).some(
    (e) => !e.dropped && ((e.a === a.id && e.b === b.id) || (e.a === b.id && e.b === a.id)),
  );

function link(draft: Draft, event: DraftEntity, other: DraftEntity, claim: Claim): void {
  refersTo(draft, event, other, { span: claim.span, pattern: 'compound' });
}
