import { nominalises } from '../lexicon/nominals';
import { eventNouns, partNouns } from '../lexicon/nouns';
import type { Draft, DraftEntity, Edge } from './draft';
import { refersTo } from './edges';
import { entityOf } from './entity-of';
import { nameKey } from './names';

type Act = Extract<Draft['claims'][number], { kind: 'act' }>;

function actsByVerb(draft: Draft): ReadonlyMap<string, readonly Act[]> {
  const out = new Map<string, Act[]>();
  for (const claim of draft.claims)
    if (claim.kind === 'act') {
      const same = out.get(claim.verb);
      if (same) same.push(claim);
      else out.set(claim.verb, [claim]);
    }
  return out;
}

/** An event noun refers to everyone who takes part in its verb: "students enrol in courses", "an enrolment has ...". */
export function linkEventNouns(draft: Draft): void {
  const acts = actsByVerb(draft);
  for (const entity of draft.entities.values()) {
    for (const claim of [...acts].flatMap(([verb, claims]) => (nominalises(entity.name, verb) ? claims : []))) {
      const others = claim.participants.flatMap((p) => entityOf(draft, p)?.entity ?? []).filter((e) => e !== entity);
      if (others.length === 0 || claim.participants.some((p) => draft.lookup(p) === entity)) continue;
      for (const other of new Set(others)) {
        refersTo(draft, entity, other, { verb: claim.verb, span: claim.span, pattern: 'event-noun' });
      }
      entity.kind = others.length > 1 ? 'associative' : 'event';
    }
  }
}

/** "the payment status of contracts ... each payment has a date": what a fact is named after, where nothing else ties it. */
export function linkFactNames(draft: Draft): void {
  for (const event of draft.entities.values()) {
    if (!eventNouns.has(event.name) || (draft.edgesOf.get(event.id) ?? []).length > 0) continue;
    for (const whole of draft.entities.values()) {
      const fact = whole === event ? undefined : whole.attributes.get(`${nameKey(event.name)} status`);
      if (fact) refersTo(draft, event, whole, { span: fact.spans[0] ?? { start: 0, end: 0 }, pattern: 'compound' });
    }
  }
}

/** "invoice line" is a line of an invoice: a compound of a known entity and a part or event noun refers to it. */
export function linkCompounds(draft: Draft): void {
  for (const entity of draft.entities.values()) {
    const words = entity.name.split(' ');
    if (words.length < 2) continue;
    const head = words[words.length - 1] ?? '';
    const whole = draft.lookup(words.slice(0, -1).join(' '));
    if (!whole || whole === entity) continue;
    const known = between(draft, entity, whole);
    // "An order has order lines": however they are tied, the lines go with it.
    if (partNouns.has(head))
      for (const edge of known) if (edge.whole === undefined && onlyOne(edge, entity)) edge.whole = whole.id;
    if (known.length > 0) continue;
    if (classes.test(head) || gathering.test(head)) {
      refersTo(draft, whole, entity, { span: entity.spans[0] ?? { start: 0, end: 0 }, pattern: 'compound' });
      continue;
    }
    const part = partNouns.has(head);
    if (!part && entity.kind !== 'event' && (draft.edgesOf.get(entity.id) ?? []).some((e) => !e.dropped)) continue;
    const edge = refersTo(draft, entity, whole, { span: entity.spans[0] ?? { start: 0, end: 0 }, pattern: 'compound' });
    if (part) edge.whole = whole.id;
  }
}

/** Each part is of one whole. */
const onlyOne = (edge: Edge, part: DraftEntity): boolean =>
  edge.a === part.id ? edge.bPerA === 1 || edge.bPerA === undefined : edge.aPerB === 1 || edge.aPerB === undefined;

/** What things are put on or into: an announcement is on an announcement board. */
const gathering = /^(?:board|album|catalog|catalogue|gallery|directory|folder|collection|library|pool)$/;

/** What things are sorted by: a task has a task type, many tasks have the same. */
const classes = /^(?:type|kind|category|class|status|state|stage|level|priority|grade|role|genre)$/;

/** The relationships of two entities that hold. */
export const between = (draft: Draft, a: Pick<DraftEntity, 'id'>, b: Pick<DraftEntity, 'id'>): readonly Edge[] =>
  (draft.edgesOf.get(a.id) ?? []).filter(
    (e) => !e.dropped && ((e.a === a.id && e.b === b.id) || (e.a === b.id && e.b === a.id)),
  );

export const related = (draft: Draft, a: DraftEntity, b: DraftEntity): boolean => between(draft, a, b).length > 0;

/** The entities an entity refers to: the "one" sides of its settled relationships. */
export function references(draft: Draft, id: string): readonly { readonly to: string; readonly edge: Edge }[] {
  const out: { readonly to: string; readonly edge: Edge }[] = [];
  for (const edge of draft.edgesOf.get(id) ?? []) {
    if (edge.dropped) continue;
    if (edge.a === id && edge.bPerA === 1) out.push({ to: edge.b, edge });
    else if (edge.b === id && edge.aPerB === 1 && edge.a !== edge.b && edge.bPerA === 'many')
      out.push({ to: edge.a, edge });
  }
  return out;
}

/** The entities tied to one by any relationship. */
export const neighbours = (draft: Draft, id: string): readonly DraftEntity[] => [
  ...new Set((draft.edgesOf.get(id) ?? []).flatMap((e) => draft.byId.get(e.a === id ? e.b : e.a) ?? [])),
];
