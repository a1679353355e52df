import { eventNouns, partNouns, personNouns } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import type { Draft, DraftEntity, Edge } from './draft';
import { references } from './links';
import { keyBase } from './names';

/** What is put together from a catalogue: its entries are sold, prescribed or played again elsewhere. */
const selections =
  /^(?:order|purchase|cart|basket|invoice|prescription|quotation|quote|requisition|playlist|recipe|wishlist|bundle)$/;
/** Where people come together, the same ones more than once. */
const gatherings =
  /^(?:meeting|training|session|event|activity|match|competition|performance|tour|seminar|webinar|workshop|lecture|rehearsal|concert)$/;

/** Who works at one place. */
const placed = /^(?:worker|employee|technician|mechanic|manager|operator|staff|supervisor)$/;

/**
 * "An order contains several products": where the products are things of their own, others contain them too. Call it when
 * the counts are settled; what the text says of the other side stands.
 */
export function shareListed(draft: Draft): void {
  for (const edge of draft.edges) {
    if (edge.dropped || (edge.aPerB === 1) === (edge.bPerA === 1)) continue;
    const wholeIsA = edge.aPerB === 1;
    const whole = draft.byId.get(wholeIsA ? edge.a : edge.b);
    const listed = draft.byId.get(wholeIsA ? edge.b : edge.a);
    if (!whole || !listed || whole === listed || said(edge, wholeIsA ? 'a' : 'b')) continue;
    if (!edge.verbs.some((v) => /^(?:have|has|carry|contain|include|consist|comprise|list|cover|involve|of)$/.test(v)))
      continue;
    if (!taken(whole, listed) && !(listed && fromCommonStock(draft, whole, listed, edge, wholeIsA))) continue;
    if (wholeIsA) edge.aPerB = 'many';
    else edge.bPerA = 'many';
    delete edge.whole;
  }
}

/**
 * "A ticket carries any number of labels. A label belongs to one project", as tickets do: the labels are the project's, and
 * each is on many of its tickets.
 */
function fromCommonStock(
  draft: Draft,
  whole: DraftEntity,
  listed: DraftEntity,
  edge: Edge,
  wholeIsA: boolean,
): boolean {
  if (partNouns.has(headOf(listed.name)) || eventNouns.has(headOf(listed.name)) || !standsAlone(listed)) return false;
  if (edge.verbs.some((v) => /^(?:contain|consist|comprise|include)$/.test(v))) return false;
  const many = edge.votes.some((v) => v.of === (wholeIsA ? 'b' : 'a') && v.max === 'many' && v.strength > 2);
  if (!many) return false;
  const ofWhole = references(draft, whole.id).map((r) => r.to);
  return references(draft, listed.id).some(
    (r) => r.edge !== edge && ofWhole.includes(r.to) && r.edge.votes.some((v) => v.max === 1 && v.strength > 2),
  );
}

/** The text itself says how many wholes a listed thing has, or that it is nothing without one. */
const said = (edge: Edge, of: 'a' | 'b'): boolean =>
  edge.onDelete !== undefined || edge.votes.some((v) => v.of === of && v.max === 1 && v.strength >= 2);

function taken(whole: DraftEntity, listed: DraftEntity): boolean {
  const head = headOf(whole.name);
  const what = headOf(listed.name);
  if (partNouns.has(what) || eventNouns.has(what) || !standsAlone(listed)) return false;
  return selections.test(head) || (gatherings.test(head) && personNouns.has(what) && !placed.test(what));
}

/** It has a key or a name of its own, and more to tell. */
const standsAlone = (entity: DraftEntity): boolean =>
  entity.attributes.size > 1 &&
  [...entity.attributes.keys()].some(
    (name) => /(?:^| )(?:name|title|price|isbn)$/.test(name) || keyBase(name) !== undefined,
  );
