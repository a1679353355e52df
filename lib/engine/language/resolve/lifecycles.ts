import type { Claim } from '../claims';
import { headOf } from '../lexicon/phrase-words';
import { SHAPE } from './counts';
import type { Draft, DraftEntity, Edge } from './draft';
import { edgeBetween } from './edges';
import { entityOf } from './entity-of';
import { between, references, related } from './links';

/** Whether something the part is tied to is tied to the whole: a lesson to a module, and that to the course. */
const reaches = (draft: Draft, child: DraftEntity, parent: DraftEntity, steps = 1): boolean =>
  (draft.edgesOf.get(child.id) ?? []).some((e) => {
    const other = draft.byId.get(e.a === child.id ? e.b : e.a);
    if (!other || other === child) return false;
    return related(draft, parent, other) || (steps > 1 && reaches(draft, other, parent, steps - 1));
  });

/** "Everything below it: pages, questions and options": tied to another one of those listed, and by that to the whole. */
const belowOther = (draft: Draft, child: DraftEntity, { span, parent, child: name }: Lifecycle): boolean =>
  draft.claims.some((c) => {
    if (c.kind !== 'lifecycle' || c.parent !== parent || c.child === name || c.child === undefined) return false;
    const other = c.span.start === span.start ? draft.lookup(c.child) : undefined;
    return other !== undefined && other !== child && related(draft, other, child);
  });

type Lifecycle = Extract<Claim, { kind: 'lifecycle' }>;

/** A part that nothing else ties is tied to the whole it goes with. */
export function ensurePart(draft: Draft, claim: Lifecycle): void {
  const parent = draft.lookup(claim.parent);
  const child = claim.child === undefined ? undefined : draft.lookup(claim.child);
  if (
    !parent ||
    !child ||
    parent === child ||
    between(draft, parent, child)[0] ||
    (claim.action !== 'setNull' && reaches(draft, child, parent, claim.action === 'restrict' ? 2 : 1)) ||
    (claim.action === 'cascade' && belowOther(draft, child, claim))
  )
    return;
  edgeBetween(draft, {
    a: child,
    b: parent,
    votes: [{ of: 'b', max: 1, strength: SHAPE }],
    verb: 'of',
    span: claim.span,
    pattern: claim.pattern,
  });
}

/** The part's own reference on the way to a whole further up: lesson to module, where the course goes. */
function through(draft: Draft, parent: DraftEntity, child: DraftEntity): Edge | undefined {
  for (const { to, edge } of references(draft, child.id)) {
    if (references(draft, to).some((r) => r.to === parent.id)) return edge;
  }
  return undefined;
}

/** "its lines", said of an order: the order lines; "the order" where only repair orders are told of. */
const called = (draft: Draft, name: string, of?: DraftEntity): DraftEntity | undefined =>
  draft.lookup(name) ??
  (of && (draft.lookup(`${of.name} ${name}`) ?? draft.lookup(`${headOf(of.name)} ${name}`))) ??
  entityOf(draft, name)?.entity;

/** What becomes of the part, or of all the parts, when the whole goes. */
export function applyLifecycle(draft: Draft, claim: Lifecycle): void {
  const parent = called(draft, claim.parent);
  if (!parent) return;
  const child = claim.child === undefined ? undefined : called(draft, claim.child, parent);
  const edges = child
    ? [between(draft, parent, child)[0] ?? through(draft, parent, child)]
    : draft.edges.filter(
        (e) => !e.dropped && ((e.b === parent.id && e.bPerA === 1) || (e.a === parent.id && e.aPerB === 1)),
      );
  for (const edge of edges) {
    if (!edge) continue;
    const action = claim.kept && edge.optional !== undefined ? 'setNull' : claim.action;
    edge.onDelete ??= { action, spans: [claim.span] };
    if (claim.action === 'cascade')
      edge.whole ??= child && edge.a === child.id ? edge.b : child && edge.b === child.id ? edge.a : parent.id;
    if (claim.action === 'setNull') edge.optional ??= 'unassigned when it goes';
  }
}
