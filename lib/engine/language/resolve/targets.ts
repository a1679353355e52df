import { singular } from '../../model/inflect';
import { typeByEnding } from '../lexicon/attribute-types';
import { namesPerson, personNouns, selfRoles } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import type { Item } from '../phrases/item';
import { agentOf } from './agents';
import type { Draft, DraftEntity } from './draft';
import { entityOf } from './entity-of';
import { doneTo, namedBy, numberedBy, tellsFact } from './named-elsewhere';
import { keyBase, nameKey } from './names';

/** "project id" of a building project, where there are no other projects: its own. */
export function isOwnKey(draft: Draft, owner: DraftEntity, name: string, listed: readonly Item[] = []): boolean {
  const base = / id$/.test(name) ? keyBase(name) : undefined;
  if (base === undefined || selfRoles.has(base.split(' ')[0] ?? '')) return false;
  const own = nameKey(owner.name);
  const hit = draft.lookup(base);
  if (hit !== undefined && hit !== owner) return false;
  if (hit === owner && listed[0]?.name === name) return true;
  if (listed[0]?.name === name && (leadsOwn(own, nameKey(base)) || named(listed, base, owner))) return true;
  // "task priority id" of a priority, where tasks are things: of no other priority.
  if (nameKey(base).endsWith(` ${own}`) && draft.lookup(base.slice(0, -own.length - 1))) return true;
  return own.endsWith(` ${nameKey(base)}`) || own.replace(/ (?:record|item|entry|form|log)$/, '') === nameKey(base);
}

/** What stands behind the word for what a row tells of: "message board", "application form". */
const rowOf = /^(.+) (?:record|item|entry|form|log|board|message|notice|sheet|ticket|card|report|document|details?)$/;

/** "message id" first among the facts of a message board, "record id" of any row: its own. */
function leadsOwn(own: string, base: string): boolean {
  if (/^(?:record|log|entry|row|serial)$/.test(base)) return true;
  const plain = base.replace(/ (?:record|log|entry)$/, '');
  const row = rowOf.exec(own)?.[1] ?? own;
  return [own, row].some((name) => name === plain || name.endsWith(` ${plain}`));
}

/** "a dish id and a dish name", "a badge id and a name" of somebody: first in the list, and of nothing else. */
function named(listed: readonly Item[], base: string, owner: DraftEntity): boolean {
  const next = listed[1]?.name;
  return (
    next === `${base} name` ||
    (next === 'name' &&
      namesPerson(owner.name) &&
      /^(?:employee|staff|worker|member|personnel|person|badge)$/.test(base))
  );
}

/** The entity an item of a list stands for, the part it plays, and whether its key or name is what is listed. */
export interface Target {
  readonly entity: DraftEntity;
  readonly role?: string;
  readonly byKey: boolean;
}

/** The entity an item stands for, when it is not a fact. */
export function targetOf(draft: Draft, owner: DraftEntity, item: Item): Target | undefined {
  // What somebody is called at work, and no posting.
  if (item.name === 'job title' && namesPerson(owner.name)) return undefined;
  if (item.facets.values || (item.facets.type && !/^[a-z]+ by$/.test(item.name))) return undefined;
  const at = item.paired ? item.name.indexOf(' ') : -1;
  const one = at > 0 ? entityOf(draft, item.name.slice(at + 1))?.entity : undefined;
  if (one) return { entity: one, role: item.name.slice(0, at), byKey: false };
  if (item.facets.reference) {
    const hit = entityOf(draft, item.facets.reference);
    if (hit && !draft.lookup(item.name)) return { entity: hit.entity, role: withoutKey(item.name), byKey: true };
  }
  const base = keyBase(item.name);
  if (base !== undefined) return keyed(draft, owner, item, base);
  const named = item.name.replace(/ (?:information|details|detail|info|data|affiliation)$/, '');
  const exact = draft.lookup(named);
  if (exact) return exactly(draft, owner, item, named, exact);
  return inOtherWords(draft, owner, item, named) ?? modified(draft, owner, item, named);
}

/** "grower id": the thing whose key it is. */
function keyed(draft: Draft, owner: DraftEntity, item: Item, base: string): Target | undefined {
  const hit = entityOf(draft, base);
  const other =
    hit &&
    (hit.entity !== owner || hit.role !== undefined) &&
    !(hit.role === undefined && nameKey(base) !== nameKey(hit.entity.name));
  if (other && / (?:id|ids|identifier|#)$/.test(item.name)) return { ...hit, byKey: true };
  const named = / (?:id|ids)$/.test(item.name) ? namedByKey(draft, owner, base, hit?.entity) : undefined;
  if (named) return named;
  if (other && draft.lookup(base) && (!typeByEnding(base) || tellsFact(draft, hit.entity, item.name)))
    return { ...hit, byKey: true };
  const numbered = hit === undefined ? numberedBy(draft, owner, item.name) : undefined;
  return numbered && { entity: numbered, byKey: true };
}

/** The thing of exactly that name, unless it is a fact of somebody's or the owner itself. */
function exactly(draft: Draft, owner: DraftEntity, item: Item, named: string, exact: DraftEntity): Target | undefined {
  if (item.possessor !== undefined && exact !== owner && typeByEnding(named)) return undefined;
  const self = exact === owner ? entityOf(draft, named)?.role : undefined;
  if (exact === owner && (self === undefined || rights.test(self))) return undefined;
  const role = nameKey(named) !== nameKey(exact.name) ? entityOf(draft, named)?.role : undefined;
  return { entity: exact, ...(role !== undefined && { role }), byKey: false };
}

/** "view permission" of a permission: what it permits, and no other of them. */
const rights = /^(?:view|edit|read|write|delete|create|update|access|upload|download|admin)$/;

/** What goes by pieces of it, by its name, by what is done to it, by who does it or by where it stands. */
function inOtherWords(draft: Draft, owner: DraftEntity, item: Item, named: string): Target | undefined {
  // "several plots of land", where plots are things.
  const pieces = item.count?.max === 'many' ? /^(\p{L}+) of \p{L}+$/u.exec(named)?.[1] : undefined;
  const piece = pieces === undefined ? undefined : draft.lookup(singular(pieces));
  if (piece && piece !== owner) return { entity: piece, byKey: false };
  const elsewhere = namedBy(draft, owner, item.name);
  if (elsewhere) return { entity: elsewhere, byKey: true };
  const used = doneTo(draft, owner, named);
  if (used) return { entity: used, byKey: false };
  const agent = agentOf(draft, owner, named);
  if (agent) return { ...agent, byKey: true };
  const placed = placement.test(named) ? entityOf(draft, named) : undefined;
  if (placed?.role !== undefined && placed.entity !== owner) return { ...placed, byKey: false };
  const end = endOf(draft, owner, item, named);
  if (end) return end;
  const inside = item.aside?.[0];
  const told =
    inside && typeByEnding(item.name) === undefined && !inside.facets.values ? draft.lookup(inside.name) : undefined;
  return told && told !== owner ? { entity: told, role: item.name, byKey: true } : undefined;
}

/** The thing with a word in front that tells its state or its part, or another of the owner's own kind. */
function modified(draft: Draft, owner: DraftEntity, item: Item, named: string): Target | undefined {
  const hit = entityOf(draft, named);
  // "a fixed role", "the leased plot": the thing in some state.
  const inState = hit && hit.role === undefined && hit.entity !== owner && !hit.entity.made;
  if (inState && nameKey(named).endsWith(` ${nameKey(hit.entity.name)}`)) return { ...hit, byKey: false };
  // "the requesting group", where the only groups are theatre groups.
  const short = hit === undefined ? /^[a-z]+(?:ing|ed) ([a-z]+)$/.exec(named)?.[1] : undefined;
  const only = short === undefined || typeByEnding(short) ? undefined : entityOf(draft, short)?.entity;
  if (only && only !== owner && nameKey(only.name).endsWith(` ${short}`)) return { entity: only, byKey: false };
  if (typeByEnding(item.name)) return undefined;
  if (hit && hit.role !== undefined && (hit.entity !== owner || selfRoles.has(hit.role)))
    return { ...hit, byKey: false };
  const self =
    item.count?.max !== 'many' &&
    selfRoles.has(named) &&
    /^(?:parent|supervisor|manager|predecessor|superior|mentor|boss)$/.test(named) &&
    (named === 'parent' || personNouns.has(owner.name));
  return self ? { entity: owner, role: named, byKey: true } : undefined;
}

/**
 * The entity whose key an "id" is, when its name is not the entity's own: "variety id" where the only variety is a rice
 * variety, "exchanged card id" of a card, "sender id" where the users are the only people.
 */
function namedByKey(draft: Draft, owner: DraftEntity, base: string, head: DraftEntity | undefined): Target | undefined {
  if (head && head !== owner) {
    const role = nameKey(base).endsWith(` ${nameKey(head.name)}`) ? base.slice(0, -head.name.length - 1) : undefined;
    return { entity: head, ...(role !== undefined && { role }), byKey: true };
  }
  const word = headOf(base);
  const others = [...draft.entities.values()].filter((e) => e !== owner);
  const ending = others.filter((e) => nameKey(e.name).endsWith(` ${nameKey(base)}`));
  if (ending.length === 1 && ending[0] && !nameKey(owner.name).endsWith(` ${nameKey(base)}`))
    return { entity: ending[0], byKey: true };
  const person = personNouns.has(word) || /(?:er|or|ee|ant|ist|ian)$/.test(word) || / (?:in charge|head)$/.test(base);
  if (head || !person || nameKey(owner.name).includes(base)) return undefined;
  const people = [...draft.entities.values()].filter((e) =>
    /^(?:user|member|employee|staff|account|person)$/.test(e.name),
  );
  const only = people.length === 1 ? people[0] : undefined;
  return only ? { entity: only, role: base, byKey: true } : undefined;
}

/** Words in front of a thing that say which part it plays: "from port", "home station". */
const placement =
  /^(?:from|to|start|end|home|source|target|origin|destination|departure|arrival|first|second|parent|previous|next|pickup|return) /;

/** "port of loading", "place of origin": which end of the way it is. */
const ends =
  /^([a-z -]+) of (origin|destination|departure|arrival|loading|discharge|unloading|delivery|collection|pickup|return)$/;

function endOf(draft: Draft, owner: DraftEntity, item: Item, named: string): Target | undefined {
  const m = item.plural ? null : ends.exec(named);
  const place = m?.[1] === undefined ? undefined : draft.lookup(m[1]);
  return m?.[2] !== undefined && place && place !== owner ? { entity: place, role: m[2], byKey: true } : undefined;
}

const withoutKey = (name: string): string => keyBase(name) ?? name;
