import { toSnake, uniqueName } from '../../model/names';
import { nominalises } from '../lexicon/nominals';
import { eventNouns, partNouns } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import { ofEither } from './alternatives';
import { SAID } from './counts';
import { isOfDeed } from './deeds';
import type { Draft, DraftEntity, Edge } from './draft';
import { edgeBetween } from './edges';
import { addAttribute } from './facts';
import { between, neighbours, references } from './links';
import { takeAmounts, takeMarks } from './marks-of-links';
import { nameKey } from './names';

/**
 * A many-to-many that carries facts becomes an entity of its own; one that an existing entity stands for (it refers to
 * both sides and names the verb, or covers exactly these two) is left to that entity.
 */
export function settleManyToMany(draft: Draft): void {
  for (const edge of [...draft.edges]) {
    if (edge.dropped || edge.aPerB !== 'many' || edge.bPerA !== 'many') continue;
    takeMarks(draft, edge);
    takeAmounts(draft, edge);
    if (edge.pattern === 'between' && tiedElsewhere(draft, edge)) {
      edge.dropped = true;
      continue;
    }
    const standIn = standInFor(draft, edge);
    if (standIn) {
      edge.dropped = true;
      for (const { item, pattern } of edge.facts) addAttribute(standIn, item, pattern);
      if (standIn.kind !== 'event') standIn.kind = 'associative';
    } else if (edge.facts.length > 0 || edge.deed !== undefined) makeLink(draft, edge);
  }
  for (const edge of draft.edges)
    if (edge.facts.length > 0 && !edge.dropped && !(edge.aPerB === 'many' && edge.bPerA === 'many'))
      factsToReferrer(draft, edge);
}

/** "The relationship between users and tasks", where a task refers to its creator: nothing more than that is said. */
const tiedElsewhere = (draft: Draft, edge: Edge): boolean =>
  edge.facts.length === 0 && between(draft, { id: edge.a }, { id: edge.b }).some((e) => e !== edge);

function standInFor(draft: Draft, edge: Edge): DraftEntity | undefined {
  for (const entity of neighbours(draft, edge.a)) {
    if (entity.id === edge.a || entity.id === edge.b) continue;
    const to = references(draft, entity.id).map((r) => r.to);
    if (!to.includes(edge.a) || !to.includes(edge.b)) continue;
    if (edge.a === edge.b && to.filter((t) => t === edge.a).length < 2) continue;
    if (ofEither(draft, entity, edge)) continue;
    const named = edge.verbs.some((v) => nominalises(entity.name, v));
    // "Students enroll in courses and comment on courses": a comment is no enrolment.
    const joined = named && edge.verbs.filter((v) => joining.test(v));
    if (joined && joined.length > 0 && !joined.some((v) => nominalises(entity.name, v))) continue;
    if (!named && (deedOf(draft, edge) !== undefined || !partOf(draft, entity, edge))) continue;
    if (named || entity.kind === 'event' || entity.kind === 'associative' || new Set(to).size <= 3) return entity;
  }
  return detailStandIn(draft, edge);
}

/** What ties two things for good, whatever else the one does to the other. */
const joining = /^(?:enroll?|join|attend|follow|like|favou?rite|bookmark|subscribe|collect)$/;

/** What a whole contains is told in its lines: "an order can include several products" says nothing of a picking list. */
function partOf(draft: Draft, entity: DraftEntity, edge: Edge): boolean {
  if (!edge.verbs.every((v) => /^(?:have|has|include|contain|consist|comprise)$/.test(v))) return true;
  const ends = [edge.a, edge.b].flatMap((id) => draft.byId.get(id)?.name.split(' ').pop() ?? []);
  const words = entity.name.split(' ');
  return ends.some((w) => words.includes(w)) || partNouns.has(words[words.length - 1] ?? '');
}

/** A booking of many passengers and many departures, with tickets per passenger and departure: the ticket is its detail. */
function detailStandIn(draft: Draft, edge: Edge): DraftEntity | undefined {
  for (const [whole, other] of [
    [edge.a, edge.b],
    [edge.b, edge.a],
  ] as const) {
    const covered = (draft.edgesOf.get(whole) ?? [])
      .filter((e) => e.aPerB === 'many' && e.bPerA === 'many')
      .map((e) => (e.a === whole ? e.b : e.a));
    if (covered.length < 2) continue;
    for (const entity of neighbours(draft, other)) {
      const to = new Set(references(draft, entity.id).map((r) => r.to));
      if (entity.made || entity.id === whole || !to.has(other) || !covered.every((c) => to.has(c))) continue;
      const owner = draft.byId.get(whole);
      if (!owner) continue;
      if (!to.has(whole)) {
        const made = edgeBetween(draft, {
          a: entity,
          b: owner,
          votes: [],
          verb: 'of',
          span: edge.spans[0] ?? { start: 0, end: 0 },
          pattern: 'detail',
        });
        made.bPerA = 1;
        made.aPerB = 'many';
      }
      return entity;
    }
  }
  return undefined;
}

function makeLink(draft: Draft, edge: Edge): void {
  const all = [...draft.entities.values()];
  const a = draft.byId.get(edge.a);
  const b = draft.byId.get(edge.b);
  if (!a || !b) return;
  const head = headOf(b.name);
  const told = /^(?:type|kind|class|category|group|level|unit|line|item)$/.test(head) ? b.name : head;
  const last = b.name.startsWith(`${a.name} `) ? b.name : `${a.name} ${told}`;
  const name = deedOf(draft, edge) ?? (draft.entities.has(nameKey(last)) ? `${a.name} ${b.name} link` : last);
  const id = uniqueName(toSnake(name), new Set(all.map((e) => e.id)));
  const entity: DraftEntity = {
    id,
    name,
    spans: [...edge.spans],
    pattern: edge.pattern,
    attributes: new Map(),
    kind: 'associative',
    made: true,
  };
  draft.entities.set(nameKey(name), entity);
  draft.byId.set(entity.id, entity);
  for (const { item, pattern } of edge.facts) addAttribute(entity, item, pattern);
  for (const [end, role] of [
    [a, edge.roleA],
    [b, edge.roleB],
  ] as const) {
    const made = edgeBetween(draft, {
      a: entity,
      b: end,
      ...(a === b && role !== undefined && { roleB: role }),
      votes: [
        { of: 'b', max: 1, strength: SAID },
        { of: 'a', max: 'many', strength: SAID },
      ],
      verb: edge.verbs[0] ?? 'of',
      span: edge.spans[0] ?? { start: 0, end: 0 },
      pattern: edge.pattern,
    });
    made.bPerA = 1;
    made.aPerB = 'many';
    if (edge.whole === end.id || (edge.whole === undefined && end === a)) made.whole = end.id;
  }
  edge.dropped = true;
}

/** "subscription", where farms subscribe to stations and the link has a subscription date; "borrow record" of borrow. */
function deedOf(draft: Draft, edge: Edge): string | undefined {
  if (edge.deed !== undefined && !draft.entities.has(nameKey(edge.deed))) return edge.deed;
  for (const { item } of edge.facts) {
    if (!edge.verbs.some((v) => isOfDeed(item.name, v))) continue;
    const word = item.name.slice(0, item.name.indexOf(' '));
    const name = eventNouns.has(word) || /(?:tion|ment|ance|al)$/.test(word) ? word : `${word} record`;
    if (!draft.entities.has(nameKey(name))) return name;
  }
  return undefined;
}

/** Facts said of a link that is a plain reference belong to the one that refers. */
function factsToReferrer(draft: Draft, edge: Edge): void {
  const id = edge.bPerA === 1 ? edge.a : edge.b;
  const holder = draft.byId.get(id);
  if (holder) for (const { item, pattern } of edge.facts) addAttribute(holder, item, pattern);
}
