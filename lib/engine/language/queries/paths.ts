import type { Member, MemberPath } from '../../model/conceptual';
import { attributeIdOf } from '../../model/conceptual';
import type { Draft, DraftAttribute, DraftEntity, Edge } from '../resolve/draft';
import { entityOf } from '../resolve/entity-of';
import { references } from '../resolve/links';
import { attributeNamed } from '../resolve/members';
import { nameKey } from '../resolve/names';
import { otherNames, sameMoment } from './words';

export type RelationshipId = (edge: Edge) => string;

/** How many references a way of reading may follow. */
const FAR = 3;

/** Names too common to be looked for in another entity than the one spoken of. */
const common = /^(?:name|title|status|state|type|kind|date|time|number|code|id|description|note|amount|value)$/;

/** The way from an entity to a named fact or thing: its own, or through references, the nearest first. */
export function pathTo(draft: Draft, entity: DraftEntity, name: string, idOf: RelationshipId): MemberPath | undefined {
  const own = stepTo(draft, entity, name, idOf);
  if (own) return [own];
  const phrase = factOfOther(draft, entity, name, idOf);
  if (phrase) return phrase;
  if (common.test(name)) return undefined;
  return walk(draft, entity, idOf, (next) => stepTo(draft, next, name, idOf));
}

/** "customer name", "name of the customer", "venue's city": a fact of another entity said with its owner. */
function factOfOther(draft: Draft, entity: DraftEntity, name: string, idOf: RelationshipId): MemberPath | undefined {
  const turned = / of (?:the |a |an |its |their )?/.exec(name);
  const words = turned
    ? [...name.slice(turned.index + turned[0].length).split(' '), ...name.slice(0, turned.index).split(' ')]
    : name.replace(/ ?'s? /, ' ').split(' ');
  for (let at = words.length - 1; at >= 1; at--) {
    const owner = entityOf(draft, words.slice(0, at).join(' '))?.entity;
    if (!owner) continue;
    const rest = words.slice(at).join(' ');
    const fact = attributeLike(owner, rest);
    if (!fact) continue;
    const member: Member = { attribute: attributeIdOf(owner.id, fact.name) };
    if (owner === entity) return [member];
    return walk(draft, entity, idOf, (next) => (next === owner ? member : undefined));
  }
  return undefined;
}

/** The nearest entity along references for which `find` gives a member, with the way to it. */
function walk(
  draft: Draft,
  from: DraftEntity,
  idOf: RelationshipId,
  find: (entity: DraftEntity) => Member | undefined,
): MemberPath | undefined {
  const seen = new Set([from.id]);
  let edge: { entity: DraftEntity; path: readonly Member[] }[] = [{ entity: from, path: [] }];
  for (let depth = 0; depth < FAR && edge.length > 0; depth++) {
    const next: typeof edge = [];
    for (const { entity, path } of edge) {
      for (const ref of references(draft, entity.id)) {
        if (seen.has(ref.to)) continue;
        seen.add(ref.to);
        const to = byId(draft, ref.to);
        if (!to) continue;
        const way = [...path, { relationship: idOf(ref.edge) }];
        const hit = find(to);
        if (hit) return [...way, hit];
        next.push({ entity: to, path: way });
      }
    }
    edge = next;
  }
  return undefined;
}

export const byId = (draft: Draft, id: string): DraftEntity | undefined =>
  [...draft.entities.values()].find((e) => e.id === id);

function stepTo(draft: Draft, entity: DraftEntity, name: string, idOf: RelationshipId): Member | undefined {
  const refs = references(draft, entity.id);
  const byRole = refs.find(({ edge }) => edge.roleA === name || edge.roleB === name);
  if (byRole) return { relationship: idOf(byRole.edge) };
  const exact = entity.attributes.has(nameKey(name)) ? attributeLike(entity, name) : undefined;
  const target = exact ? undefined : entityOf(draft, name);
  if (target && (draft.lookup(name) || !attributeLike(entity, name))) {
    const hit =
      refs.find(
        (r) =>
          r.to === target.entity.id &&
          (target.role === undefined || r.edge.roleA === target.role || r.edge.roleB === target.role),
      ) ?? refs.find((r) => r.to === target.entity.id);
    return hit && target.entity !== entity ? { relationship: idOf(hit.edge) } : undefined;
  }
  const attribute = attributeLike(entity, name);
  return attribute ? { attribute: attributeIdOf(entity.id, attribute.name) } : undefined;
}

/** The attribute a name means: as said, by another name for the same, or a moment told by its verb ("date of registration"). */
export function attributeLike(entity: DraftEntity, name: string): DraftAttribute | undefined {
  const said = attributeNamed(entity, name);
  if (said) return said;
  for (const other of otherNames(nameKey(name))) {
    const hit = attributeNamed(entity, other);
    if (hit) return hit;
  }
  return [...entity.attributes.values()].find((a) => isMoment(a) && sameMoment(a.name, name));
}

export const isMoment = (a: DraftAttribute): boolean => /^(?:date|timestamp|time)$/.test(a.type);
