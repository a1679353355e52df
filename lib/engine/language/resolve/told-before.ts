import type { Claim } from '../claims';
import { namesPerson } from '../lexicon/nouns';
import type { Draft, DraftEntity } from './draft';
import { refersTo } from './edges';
import { related } from './links';
import { nameKey } from './names';

/** "Each lift has a number. For each inspection, the date and the inspector are recorded": it happens to what was told of. */
export function linkToTold(draft: Draft, event: DraftEntity, before: readonly Claim[], claim: Facts): void {
  if (!happening.test(event.name) || claim.pattern === 'there-is') return;
  const tied = draft.edges.filter((e) => e.a === event.id || e.b === event.id);
  const others = tied.map((e) => draft.byId.get(e.a === event.id ? e.b : e.a));
  if (others.some((o) => !o || !namesPerson(o.name))) return;
  const told = before.findLast((c) => c.kind === 'facts' && c.weight >= 2.5 && draft.lookup(c.owner) !== event);
  const thing = told?.kind === 'facts' ? draft.lookup(told.owner) : undefined;
  // A repair is of the fault reported before, but of no other thing that is done.
  const of = thing?.kind === 'strong' || (thing?.kind === 'event' && !happening.test(thing.name));
  if (!thing || !of || namesPerson(thing.name) || thing.attributes.size === 0) return;
  refersTo(draft, event, thing, { span: claim.span, pattern: 'for-each' });
}

type Facts = Extract<Claim, { kind: 'facts' }>;

/** What is done to a thing, or happens to it. */
const happening =
  /^(?:[a-z]+ )?(?:treatment|inspection|repair|maintenance|service|calibration|cleaning|check|examination|test|measurement|vaccination|restoration|failure|damage|incident|renovation|overhaul)(?: (?:event|record|activity|task|operation|session))?$/;

/** "The firm tracks pump maintenance. Each maintenance has a date": what its longer name begins with. */
export function linkLongerNames(draft: Draft): void {
  for (const claim of draft.claims) {
    if (claim.kind !== 'mention' && claim.kind !== 'facts') continue;
    const said = claim.kind === 'mention' ? claim.name : claim.owner;
    const event = said.includes(' ') ? draft.lookup(said) : undefined;
    if (event?.kind !== 'event' || !nameKey(said).endsWith(` ${nameKey(event.name)}`)) continue;
    const whole = draft.lookup(said.slice(0, -event.name.length - 1));
    if (!whole || whole === event || related(draft, event, whole)) continue;
    refersTo(draft, event, whole, { span: claim.span, pattern: 'compound' });
  }
}
