import type { Claim, Side } from '../claims';
import { associationVerbs } from '../lexicon/verbs';
import type { Edge, Vote } from './draft';

/** Strengths of what was said about a count. */
export const SAID = 3;
export const SHAPE = 2;
const SINGULAR = 1;
const BARE_PLURAL = 0.6;

/** What a statement says about how many of each side there are. */
export function votesOf(claim: Extract<Claim, { kind: 'relate' }>): readonly Vote[] {
  const votes: Vote[] = [];
  const { left, right, shape } = claim;
  const rightVote = countVote(right, 'b');
  if (rightVote) votes.push(rightVote);
  if (left.count?.max !== undefined)
    votes.push({
      of: 'a',
      max: left.count.max,
      strength: SAID,
      ...(left.count.min !== undefined && { min: left.count.min }),
    });
  else if (left.plural && !left.count?.each) votes.push({ of: 'a', max: 'many', strength: BARE_PLURAL });
  if (shape === 'manyToOne')
    votes.push({ of: 'b', max: 1, strength: SHAPE }, { of: 'a', max: 'many', strength: SINGULAR });
  if (shape === 'oneToMany')
    votes.push({ of: 'b', max: 'many', strength: SHAPE }, { of: 'a', max: 1, strength: SINGULAR });
  if (shape === 'manyToMany')
    votes.push({ of: 'b', max: 'many', strength: SAID }, { of: 'a', max: 'many', strength: SAID });
  if (shape === 'oneToOne') votes.push({ of: 'b', max: 1, strength: SAID }, { of: 'a', max: 1, strength: SAID });
  if (shape === 'whole')
    votes.push({ of: 'a', max: 1, strength: SINGULAR }, { of: 'b', max: 'many', strength: SINGULAR });
  return votes;
}

function countVote(side: Side, of: 'a' | 'b'): Vote | undefined {
  const { count } = side;
  if (count?.max !== undefined)
    return { of, max: count.max, strength: SAID, ...(count.min !== undefined && { min: count.min }) };
  if (count?.each) return undefined;
  if (side.plural) return { of, max: 'many', strength: SINGULAR };
  return { of, max: 1, strength: side.determiner === 'the' ? BARE_PLURAL : SINGULAR };
}

const associative = new Set(associationVerbs);
/** "A booking covers several passengers": the others may share them. */
const sharingVerbs =
  /^(?:cover|involve|use|participate|attend|join|follow|like|tag|apply|require|speak|enrol|enroll|subscribe|share|select|reference|mention|link|relate|favorite|favourite|star)$/;

/** What comes from one only, as long as nothing else is said. */
const yielding =
  /^(?:provide|supply|produce|create|make|publish|post|generate|own|issue|submit|upload|associate|run|operate)$/;

/** Settles how many of each end relate to one of the other, from all that was said. */
export function settleCounts(edge: Edge): void {
  const a = strongest(edge.votes, 'a');
  const b = strongest(edge.votes, 'b');
  const saidOfA = a?.strength ?? 0;
  const saidOfB = b?.strength ?? 0;
  const shared = edge.shared === true || edge.verbs.some((v) => sharingVerbs.test(v));
  const verbLinks = edge.verbs.some((v) => associative.has(v));
  let aPerB = a?.max;
  let bPerA = b?.max;
  const weakBoth = saidOfA < SINGULAR && saidOfB <= SINGULAR;
  if (weakBoth && aPerB === 'many' && bPerA === 'many' && !verbLinks && !edge.shared) aPerB = 1;
  // "Suppliers can provide multiple products" counts the products only.
  const countedOnce = saidOfA < SINGULAR && saidOfB >= SAID;
  if (countedOnce && aPerB === 'many' && bPerA === 'many' && edge.verbs.every((v) => yielding.test(v))) aPerB = 1;
  if (aPerB === undefined && bPerA === undefined) aPerB = 1;
  if (bPerA === undefined) bPerA = 'many';
  if (aPerB === undefined) aPerB = bPerA === 'many' ? (shared || edge.facts.length > 0 ? 'many' : 1) : 'many';
  if (edge.facts.length > 0 && bPerA === 'many' && aPerB === 1 && saidOfA < SAID) aPerB = 'many';
  if (aPerB === 1 && bPerA === 1 && Math.min(saidOfA, saidOfB) < SAID) {
    if (saidOfA >= saidOfB) bPerA = saidOfB >= SAID ? 1 : 'many';
    else aPerB = saidOfA >= SAID ? 1 : 'many';
  }
  // "an order lists a product id and a quantity" and "has several products": each of them in several orders.
  const lines = edge.listedBy !== undefined && edge.a !== edge.b && (edge.whole ?? edge.listedBy) === edge.listedBy;
  if (
    lines &&
    edge.votes.some((v) => v.of === (edge.listedBy === edge.a ? 'b' : 'a') && v.max === 'many' && v.strength >= SAID)
  ) {
    aPerB = 'many';
    bPerA = 'many';
  }
  edge.aPerB = aPerB;
  edge.bPerA = bPerA;
}

function strongest(votes: readonly Vote[], of: 'a' | 'b'): Vote | undefined {
  let best: Vote | undefined;
  for (const vote of votes) {
    if (vote.of !== of) continue;
    if (
      !best ||
      vote.strength > best.strength ||
      (vote.strength === best.strength && vote.max === 'many' && best.max === 1)
    )
      best = vote;
  }
  return best;
}

export const minimumOf = (edge: Edge, of: 'a' | 'b'): 0 | 1 | undefined =>
  edge.votes.find((v) => v.of === of && v.min !== undefined)?.min;
