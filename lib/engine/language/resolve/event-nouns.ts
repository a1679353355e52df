import type { Claim } from '../claims';
import { nominalises } from '../lexicon/nominals';
import { SHAPE } from './counts';
import type { Draft, DraftEntity, Edge } from './draft';
import { references } from './links';
import { nameKey } from './names';

type Act = Extract<Claim, { kind: 'act' }>;
type Said = Extract<Claim, { kind: 'facets' }>;

/**
 * "Jurors score entries. Each score is from 1 to 10": what is said of the noun of a verb is said of a row for each
 * doing, with a key to everyone who takes part, where the text speaks of such doings as things elsewhere too.
 */
export function withEventNouns(claims: readonly Claim[]): readonly Claim[] {
  const acts = claims.filter((c): c is Act => c.kind === 'act' && c.participants.length > 1);
  if (acts.length === 0) return claims;
  const things = thingsSaid(claims);
  return claims.map((claim) => (claim.kind === 'facets' ? (eventOf(claim, acts, things) ?? claim) : claim));
}

function eventOf(claim: Said, acts: readonly Act[], things: ReadonlySet<string>): Claim | undefined {
  const { name, facets, span, pattern } = claim;
  if (claim.owner !== undefined || !(facets.min || facets.max) || !things.has(nameKey(name))) return undefined;
  const act = acts.find((a) => nominalises(name, a.verb) && !a.participants.includes(name));
  if (!act) return undefined;
  const participants = act.participants.map((p) => ({ name: p, plural: false }));
  const items = [{ name, plural: false, facets, span }];
  return { pattern, span, kind: 'event', name, participants, items, weight: 3 };
}

/** What comes and goes or owns facts is a thing. */
function thingsSaid(claims: readonly Claim[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const claim of claims) {
    if (claim.kind === 'lifecycle') for (const name of [claim.parent, claim.child]) name && out.add(nameKey(name));
    else if (claim.kind === 'facts') out.add(nameKey(claim.owner));
    else if (claim.kind === 'relate') for (const side of [claim.left, claim.right]) out.add(nameKey(side.name));
  }
  return out;
}

/**
 * "Jurors score entries" beside a score of a juror and an entry: the doing is the row, the entry refers to no juror.
 * Only what the verb alone says is dropped; a stated count, a direction or a role stays. After the counts are settled.
 */
export function leaveToEvents(draft: Draft): void {
  for (const edge of draft.edges) {
    if (edge.dropped || edge.a === edge.b || edge.verbs.length !== 1 || edge.roleA !== undefined) continue;
    if (edge.roleB !== undefined || edge.facts.length > 0 || edge.votes.some((v) => v.strength >= SHAPE && v.max === 1))
      continue;
    if (eventsOf(draft, edge).some((e) => e.id !== edge.a && e.id !== edge.b && refersToBoth(draft, e, edge)))
      edge.dropped = true;
  }
}

const eventsOf = (draft: Draft, edge: Edge): readonly DraftEntity[] =>
  (draft.edgesOf.get(edge.a) ?? [])
    .flatMap((e) => draft.byId.get(e.a === edge.a ? e.b : e.a) ?? [])
    .filter((e) => edge.verbs.some((v) => nominalises(e.name, v)));

function refersToBoth(draft: Draft, event: DraftEntity, edge: Edge): boolean {
  const to = references(draft, event.id).map((r) => r.to);
  return to.includes(edge.a) && to.includes(edge.b);
}
