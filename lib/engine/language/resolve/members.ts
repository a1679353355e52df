import type { Member } from '../../model/conceptual';
import { attributeIdOf } from '../../model/conceptual';
import { namesPerson } from '../lexicon/nouns';
import type { Draft, DraftAttribute, DraftEntity, Edge, Found } from './draft';
import { entityOf } from './entity-of';
import { sameAttribute } from './facts';
import { references } from './links';
import { attributeByStems, stemOf } from './moments';
import { nameKey } from './names';

/** The attribute of an entity that a name in a rule means: exact, with the owner's name, or by its last words. */
export const attributeNamed = (entity: DraftEntity, name: string): DraftAttribute | undefined =>
  entity.attributes.get(sameAttribute(entity, name)) ?? attributeEnding(entity, name);

/** The one attribute whose first or last words are the name. */
function attributeEnding(entity: DraftEntity, name: string): DraftAttribute | undefined {
  const key = nameKey(name);
  const behind = ` ${key}`;
  const before = `${key} `;
  let end: DraftAttribute | undefined;
  let start: DraftAttribute | undefined;
  let ends = 0;
  let starts = 0;
  for (const [k, attribute] of entity.attributes) {
    if (k.endsWith(behind) || endsInWords(key, k)) {
      end = attribute;
      ends++;
    } else if (k.startsWith(before)) {
      start = attribute;
      starts++;
    }
  }
  if (ends === 1) return end;
  if (starts === 1) return start;
  const bare = starts + ends === 0 ? /^(.{4,}) (?:date|day|time)$/.exec(key)?.[1] : undefined;
  return bare === undefined
    ? undefined
    : (entity.attributes.get(bare) ?? entity.attributes.get(sameAttribute(entity, bare)));
}

/** Whether the last words of a name, but not all of it, are these. */
const endsInWords = (name: string, words: string): boolean =>
  name.endsWith(words) && name[name.length - words.length - 1] === ' ';

/** The entity a name stands for, looked up once for each name. */
type Named = (name: string) => DraftEntity | undefined;

function namedIn(draft: Draft): Named {
  const known = new Map<string, DraftEntity | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, entityOf(draft, name)?.entity);
    return known.get(name);
  };
}

type Reference = ReturnType<typeof references>[number];

const roleOf = (entity: DraftEntity, { edge, to }: Reference): string | undefined =>
  edge.a === entity.id && edge.b === to ? edge.roleB : edge.roleA;

/** What was found before of an entity by its exact names, while one rule is placed. */
type Strict = Map<DraftEntity, Map<string, Found | undefined>>;

/** The reference or attribute of an entity that a name in a rule means; `loosely` also by the stems of its words. */
export function memberOf(
  draft: Draft,
  entity: DraftEntity,
  name: string,
  loosely = false,
  named: Named = namedIn(draft),
  strict?: Strict,
): Found | undefined {
  const known = strict?.get(entity);
  const exact = known?.has(name) ? known.get(name) : exactMember(draft, entity, name, named);
  if (strict && !known?.has(name)) strict.set(entity, (known ?? new Map()).set(name, exact));
  return exact ?? (loosely ? looseMember(draft, entity, name) : undefined);
}

function exactMember(draft: Draft, entity: DraftEntity, name: string, named: Named): Found | undefined {
  const refs = references(draft, entity.id);
  const key = nameKey(name);
  const exact = entity.attributes.get(sameAttribute(entity, name));
  const byRole = refs.find((ref) => {
    const role = roleOf(entity, ref);
    // "end time" is the fact of that name and not the end station.
    return role !== undefined && (nameKey(role) === key || (!exact && key.startsWith(`${nameKey(role)} `)));
  });
  if (byRole) return { edge: byRole.edge };
  if (name === 'somebody') {
    const people = refs.filter((r) => namesPerson(draft.byId.get(r.to)?.name ?? ''));
    return people.length === 1 && people[0] ? { edge: people[0].edge } : undefined;
  }
  if (exact) return { attribute: exact };
  const target = refs.length > 0 ? named(name) : undefined;
  const byEntity = target ? refs.filter((r) => r.to === target.id) : [];
  if (byEntity.length === 1 && byEntity[0]) return { edge: byEntity[0].edge };
  const plain = byEntity.filter((r) => roleOf(entity, r) === undefined);
  if (plain.length === 1 && plain[0]) return { edge: plain[0].edge };
  const attribute = attributeEnding(entity, name);
  return attribute && { attribute };
}

function looseMember(draft: Draft, entity: DraftEntity, name: string): Found | undefined {
  const attribute = attributeByStems(entity, name);
  if (attribute) return { attribute };
  const stem = stemOf(nameKey(name).split(' ')[0] ?? '');
  const byStem = references(draft, entity.id).filter((ref) =>
    (roleOf(entity, ref) ?? '').split(' ').some((w) => stemOf(w) === stem),
  );
  return byStem.length === 1 && byStem[0] ? { edge: byStem[0].edge } : undefined;
}

/** The references of an entity to itself. */
export const selfReferences = (draft: Draft, entity: DraftEntity): readonly Edge[] =>
  draft.edges.filter((e) => !e.dropped && e.a === entity.id && e.b === entity.id && e.bPerA === 1);

export const asMember = (entity: DraftEntity, found: Found, idOf: (edge: Edge) => string): Member =>
  'edge' in found ? { relationship: idOf(found.edge) } : { attribute: attributeIdOf(entity.id, found.attribute.name) };

/** The members of an entity that all the names mean, each another one; undefined when one is not to be found. */
export function membersOf(
  draft: Draft,
  entity: DraftEntity,
  names: readonly string[],
  loosely: boolean,
  named: Named = namedIn(draft),
  strict?: Strict,
): readonly Found[] | undefined {
  const found: Found[] = [];
  for (const name of names) {
    const member = memberOf(draft, entity, name, loosely, named, strict);
    if (!member) return undefined;
    const same = (f: Found): boolean =>
      'edge' in f
        ? 'edge' in member && f.edge === member.edge
        : 'attribute' in member && f.attribute === member.attribute;
    if (found.some(same)) return undefined;
    found.push(member);
  }
  return found;
}

/**
 * The entity a rule is of, with its members: the named one, the one talked about, else the first that has all of them;
 * by exact names first, then by the stems of their words.
 */
export function holderOf(
  draft: Draft,
  claim: { readonly owner?: string; readonly topic?: string },
  names: readonly string[],
  least = 2,
): { readonly entity: DraftEntity; readonly members: readonly Found[] } | undefined {
  const stated = claim.owner === undefined ? undefined : entityOf(draft, claim.owner)?.entity;
  const topic = claim.topic === undefined ? undefined : draft.lookup(claim.topic);
  const near = [stated, topic].filter((e) => e !== undefined);
  const named = namedIn(draft);
  const strict: Strict = new Map();
  const meant = new Map(names.map((name) => [name, draft.lookup(name)]));
  const rounds: readonly (readonly [readonly DraftEntity[], boolean])[] = [
    [near, false],
    [near, true],
    [[...draft.entities.values()], false],
    [[...draft.entities.values()], true],
  ];
  for (const [candidates, loosely] of rounds) {
    for (const entity of candidates) {
      const rest = names.filter(
        (n) => meant.get(n) !== entity || n === claim.owner || memberOf(draft, entity, n, false, named, strict),
      );
      if (rest.length < (entity === stated ? Math.min(least, 1) : least)) continue;
      const members = membersOf(draft, entity, rest, loosely, named, strict);
      if (members && members.length > 0) return { entity, members };
    }
  }
  return undefined;
}
