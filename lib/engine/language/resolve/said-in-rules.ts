import type { Claim } from '../claims';
import { nounOfDoing } from '../lexicon/nominals';
import { wordsIn } from '../lexicon/phrase-words';
import { isFact } from '../patterns/support';
import { SHAPE, settleCounts } from './counts';
import type { Draft, DraftEntity, Edge } from './draft';
import { edgeBetween, refersTo } from './edges';
import { entityOf } from './entity-of';
import { addAttribute } from './facts';
import { between, neighbours, references, related } from './links';
import { memberOf } from './members';
import { nameKey } from './names';
import { isTenant } from './tenancy';

type Rule = Extract<Claim, { kind: 'unique' | 'noOverlap' }>;

/**
 * "No two stalls of a market have the same number" tells that a stall has a number and is of a market, where nothing else
 * does: what a rule names of the thing it is of, that thing has.
 */
export function addSaidInRules(draft: Draft): void {
  for (const claim of draft.claims) {
    if (claim.kind !== 'unique' && claim.kind !== 'noOverlap') continue;
    const owner = claim.owner === undefined ? undefined : entityOf(draft, claim.owner)?.entity;
    if (owner) for (const add of missingOf(draft, claim, owner) ?? []) add();
    else if (claim.kind === 'unique' && claim.owner === undefined) tieBoth(draft, claim);
  }
}

/**
 * "A customer can use a voucher only once": the two are related, each to many of the other, once a pair. What is talked
 * about and is of one of them already is of both: "The same film cannot be submitted twice to the same edition".
 */
function tieBoth(draft: Draft, claim: Extract<Claim, { kind: 'unique' }>): void {
  const [a, b] = claim.members.map((name) => draft.lookup(name));
  if (!a || !b || a === b || claim.members.length !== 2 || claim.when !== undefined) return;
  const deed = claim.verb === undefined ? undefined : nounOfDoing(claim.verb);
  // "One person applies once", "a finished order once": whoever does it, and those in a state.
  if (
    [a, b].some(
      (e, i) =>
        nameKey(e.name) !== nameKey(claim.members[i] ?? '') || (deed === undefined && /^(?:person|user)$/.test(e.name)),
    )
  )
    return;
  const topic = claim.topic === undefined ? undefined : draft.lookup(claim.topic);
  const near = neighbours(draft, a.id);
  for (const edge of between(draft, a, b))
    if (deed !== undefined && edge.aPerB === 'many' && edge.bPerA === 'many') edge.deed = deed;
  if (neighbours(draft, b.id).some((e) => near.includes(e) && e !== topic)) return;
  if (near.includes(b)) {
    if (!topic || topic === a || topic === b) for (const edge of between(draft, a, b)) shareUnlessOne(edge);
    return;
  }
  const said = { span: claim.span, pattern: claim.pattern };
  const of = topic ? references(draft, topic.id).map((r) => r.to) : [];
  if (topic && topic !== a && topic !== b && of.some((id) => id === a.id || id === b.id))
    settleCounts(refersTo(draft, topic, of.includes(a.id) ? b : a, said));
  else {
    const votes = (['a', 'b'] as const).map((end) => ({ of: end, max: 'many' as const, strength: SHAPE }));
    const edge = edgeBetween(draft, { a, b, votes, verb: claim.verb ?? 'of', ...said });
    if (deed !== undefined) edge.deed = deed;
    settleCounts(edge);
  }
}

/** "The same track cannot be in a playlist twice": in several, then, unless a track was told to be in one. */
function shareUnlessOne(edge: Edge): void {
  if (edge.dropped || edge.onDelete || edge.votes.some((v) => v.max === 1 && v.strength >= SHAPE)) return;
  for (const end of ['a', 'b'] as const) edge.votes.push({ of: end, max: 'many', strength: SHAPE });
  settleCounts(edge);
}

/** How to add each member that the thing has not; undefined where one of them can be neither a fact nor a reference of it. */
function missingOf(draft: Draft, claim: Rule, owner: DraftEntity): readonly (() => void)[] | undefined {
  const out: (() => void)[] = [];
  for (const name of claim.kind === 'unique' ? claim.members : claim.per) {
    if (memberOf(draft, owner, name, true) || isTenant(draft, name)) continue;
    const target = draft.lookup(name);
    if (target && target !== owner) {
      if (related(draft, owner, target)) return undefined;
      if (claim.kind === 'noOverlap' && tiedByAnother(draft, owner, target)) return undefined;
      out.push(() => settleCounts(refersTo(draft, owner, target, { span: claim.span, pattern: claim.pattern })));
    } else if (claim.kind === 'unique' && !target && isFact(name) && wordsIn(name) <= LONGEST_NAME) {
      const item = { name, plural: false, facets: {}, span: claim.span };
      out.push(() => addAttribute(owner, item, claim.pattern));
    } else return undefined;
  }
  return out;
}

/** "A pilot is never on two ships at once": where something is of both, that must not overlap. */
const tiedByAnother = (draft: Draft, one: DraftEntity, other: DraftEntity): boolean =>
  neighbours(draft, one.id).some((e) => {
    const to = references(draft, e.id).map((r) => r.to);
    return to.includes(one.id) && to.includes(other.id);
  });

const LONGEST_NAME = 3;
