import type { SourceSpan } from '../../model/origin';
import type { Claim } from '../claims';
import { SHAPE, votesOf } from './counts';
import type { Draft, DraftEntity, Edge, Vote } from './draft';
import { entityOf, valueHolder } from './entity-of';
import { keyBase } from './names';

export interface EdgeInput {
  readonly a: DraftEntity;
  readonly b: DraftEntity;
  readonly roleA?: string;
  readonly roleB?: string;
  readonly votes: readonly Vote[];
  readonly verb: string;
  readonly span: SourceSpan;
  readonly pattern: string;
  /** Beside any relationship without a role rather than the same one. */
  readonly apart?: boolean;
}

/** What somebody brings about, and what many take part in: "users create groups" beside "users join groups". */
const creating = /^(?:create|own|publish|post|upload|write|establish|found|organi[sz]e|launch|set)$/;
const joining = /^(?:join|follow|like|collect|favou?rite|bookmark|star|attend|participate|subscribe|vote)$/;

/** "Employees work in a department" beside "a department is managed by one of them": told from the other side. */
const leadsApart = (verbs: readonly string[], verb: string, swapped: boolean): boolean => {
  const one = leading.test(verb) && verbs.every((v) => belonging.test(v));
  const other = belonging.test(verb) && verbs.every((v) => leading.test(v));
  return (one || other) && swapped !== [...verbs, verb].includes('employ');
};
const belonging = /^(?:belong|work|employ)$/;
const leading = /^(?:lead|head|manage|chair|supervise|direct)$/;

const apartByVerb = (verbs: readonly string[], verb: string): boolean =>
  (joining.test(verb) && verbs.every((v) => creating.test(v))) ||
  (creating.test(verb) && verbs.every((v) => joining.test(v)));

/** Plainly said, not only by a plural. */
const saysMany = (votes: readonly Vote[], of: Vote['of']): boolean =>
  votes.some((v) => v.max === 'many' && v.of === of && v.strength >= SHAPE);

/** The relationship of two entities in these roles: the one there is, or a new one. */
export function edgeBetween(draft: Draft, input: EdgeInput): Edge {
  const { a, b } = input;
  const role = input.roleA ?? input.roleB;
  let joined = false;
  for (const edge of draft.edgesOf.get(a.id) ?? []) {
    const same = edge.a === a.id && edge.b === b.id;
    const swapped = edge.a === b.id && edge.b === a.id;
    if (!same && !swapped) continue;
    const known = edge.roleA ?? edge.roleB;
    if (role !== known && role !== undefined && (known !== undefined || input.apart)) continue;
    if (a.id === b.id && role !== known) continue;
    if (edge.single && role === undefined && (saysMany(input.votes, same ? 'b' : 'a') || joining.test(input.verb))) {
      joined ||= joining.test(input.verb);
      continue;
    }
    if (role === undefined && known === undefined && apartByVerb(edge.verbs, input.verb)) {
      joined ||= joining.test(input.verb);
      continue;
    }
    if (role === undefined && known === undefined && leadsApart(edge.verbs, input.verb, swapped)) continue;
    const flip = swapped && a.id !== b.id;
    edge.votes.push(
      ...input.votes.map((v) => (flip ? { ...v, of: v.of === 'a' ? ('b' as const) : ('a' as const) } : v)),
    );
    if (!edge.verbs.includes(input.verb)) edge.verbs.push(input.verb);
    const [ra, rb] = flip ? [input.roleB, input.roleA] : [input.roleA, input.roleB];
    if (ra !== undefined) edge.roleA ??= ra;
    if (rb !== undefined) edge.roleB ??= rb;
    if (edge.spans.length < 6) edge.spans.push(input.span);
    return edge;
  }
  const edge: Edge = {
    a: a.id,
    b: b.id,
    votes: [...input.votes],
    verbs: [input.verb],
    facts: [],
    spans: [input.span],
    pattern: input.pattern,
    ...(joined && { shared: true as const }),
    ...(input.roleA !== undefined && { roleA: input.roleA }),
    ...(input.roleB !== undefined && { roleB: input.roleB }),
  };
  draft.edges.push(edge);
  for (const id of new Set([a.id, b.id])) {
    const known = draft.edgesOf.get(id);
    if (known) known.push(edge);
    else draft.edgesOf.set(id, [edge]);
  }
  return edge;
}

/** Each of the first is of one of the second, as the shape of what is said of them tells; `verb` says how, "of" if nothing does. */
export function refersTo(
  draft: Draft,
  a: DraftEntity,
  b: DraftEntity,
  { verb = 'of', ...said }: { readonly verb?: string; readonly span: SourceSpan; readonly pattern: string },
): Edge {
  const votes: readonly Vote[] = [
    { of: 'b', max: 1, strength: SHAPE },
    { of: 'a', max: 'many', strength: SHAPE },
  ];
  return edgeBetween(draft, { a, b, votes, verb, ...said });
}

/** Turns one stated relationship into an edge, when both its names are entities. */
export function addRelation(draft: Draft, claim: Extract<Claim, { kind: 'relate' }>): void {
  const a = entityOf(draft, claim.left.name) ?? valueHolder(draft, claim.left.name);
  const b = entityOf(draft, claim.right.name) ?? valueHolder(draft, claim.right.name) ?? ofKey(draft, claim.right.name);
  if (!a || !b) return;
  // "The planter id is associated with the employee table": who plants is an employee.
  if (a.entity === b.entity && a.role !== undefined && claim.verb === 'associate') return;
  // "Buyers review sellers": what one user does to another is no fact of either.
  if (a.entity === b.entity && a.role !== undefined && b.role !== undefined && claim.shape === 'open') return;
  if (a.entity === b.entity && !selfReference(claim, claim.right.role ?? b.role ?? a.role)) return;
  const roleB = claim.right.role ?? b.role;
  const edge = edgeBetween(draft, {
    a: a.entity,
    b: b.entity,
    ...(claim.left.role !== undefined
      ? { roleA: claim.left.role }
      : a.role !== undefined && a.entity !== b.entity && { roleA: a.role }),
    ...(roleB !== undefined && { roleB }),
    votes: votesOf(claim),
    apart: claim.right.another === true || claim.right.name.startsWith('co-'),
    verb: claim.verb,
    span: claim.span,
    pattern: claim.pattern,
  });
  if (a.entity === b.entity && claim.shape !== 'manyToMany') edge.optional ??= 'the topmost has none';
  if (claim.shape === 'whole') edge.whole ??= a.entity.id;
  if (claim.shape === 'shared') edge.shared = true;
  if (claim.optional !== undefined && leavesEmpty(claim)) edge.optional ??= claim.optional;
  if (atMostOne(claim)) edge.optional ??= 'at most one';
  for (const item of claim.facts ?? []) edge.facts.push({ item, pattern: claim.pattern });
}

/** "A car stands in at most one bay": in none as well. "At most one badge per guest" counts the badges only. */
const atMostOne = ({ right, verb }: Extract<Claim, { kind: 'relate' }>): boolean =>
  right.count?.min === 0 && right.count.max === 1 && verb !== 'per';

/** "is linked to the customer id": to the customer. */
function ofKey(draft: Draft, name: string): ReturnType<typeof entityOf> {
  const base = keyBase(name);
  return base === undefined ? undefined : entityOf(draft, base);
}

/** "The relationship between users and tasks" counts both sides, unless who brings the tasks about is told elsewhere. */
export function addBetween(draft: Draft, claim: Extract<Claim, { kind: 'relate' }>): void {
  const a = entityOf(draft, claim.left.name)?.entity;
  const b = entityOf(draft, claim.right.name)?.entity;
  const known = (a ? (draft.edgesOf.get(a.id) ?? []) : []).filter((e) => e.a === b?.id || e.b === b?.id);
  if (known.length > 1 || known.some((e) => e.verbs.some((v) => creating.test(v)))) return;
  addRelation(draft, claim);
}

/** "Reps report to a manager" refers to the same table; "a task follows tasks" too. */
const selfReference = (claim: Extract<Claim, { kind: 'relate' }>, role: string | undefined): boolean =>
  role !== undefined ||
  /^(?:report|follow|refer|reply|replace|depend|supervise|manage|mentor|contain|nest|precede|link|relate|parent|succeed|befriend|block|invite)$/.test(
    claim.verb,
  );

/** A "can" or "may" makes the reference empty only where the one who holds it is the subject, or something is assigned. */
function leavesEmpty(claim: Extract<Claim, { kind: 'relate' }>): boolean {
  const stated = !/^(?:can|may|could|might) (?:be )?[a-z]+$/.test(claim.optional ?? '');
  if (stated) return true;
  if (/^(?:assign|attach|link|associate|place|allocate)$/.test(claim.verb)) return true;
  return (
    claim.shape === 'manyToOne' &&
    claim.optional?.includes(' be ') === true &&
    !/^(?:make|place|create|give|apply|use|teach|write|take|deliver|perform|upload|submit|file|leave|issue|post|open|raise|enter|add|record)$/.test(
      claim.verb,
    )
  );
}
