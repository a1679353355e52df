import type { Claim } from '../claims';
import type { Draft, DraftEntity } from './draft';
import { isStateWord, nameKey } from './names';

/** An entity, with the part that its name gives it in a relationship. */
interface Named {
  readonly entity: DraftEntity;
  readonly role?: string;
}

/** The modifier that tells an entity's part in a relationship: "origin airport" as an airport. */
function roleIn(name: string, entity: DraftEntity): string | undefined {
  const key = nameKey(name);
  const own = nameKey(entity.name);
  if (key === own || !key.endsWith(` ${own}`)) return undefined;
  const role = name
    .slice(0, name.length - entity.name.length)
    .replace(/-$/, '')
    .trim();
  return role === '' || (isStateWord(role) && !/^(?:primary|secondary|default|assigned|original)$/.test(role))
    ? undefined
    : role;
}

/** "Reps report to a manager" where rep and manager are roles a user may have: both are users. */
export function valueHolder(draft: Draft, name: string): Named | undefined {
  const key = nameKey(name);
  for (const entity of draft.entities.values()) {
    for (const attribute of entity.attributes.values()) {
      const values = attribute.facets.values?.list;
      if (!values || !/(?:role|type|kind|position|level)$/.test(attribute.name)) continue;
      if (values.some((v) => nameKey(v) === key)) return { entity, role: name };
    }
  }
  return undefined;
}

/** An entity by name, or by its last words with the rest as its role. */
export function entityOf(draft: Draft, name: string): Named | undefined {
  const exact = draft.lookup(name);
  if (exact) {
    const role = roleIn(name, exact) ?? aliasRole(draft, name, exact);
    return { entity: exact, ...(role !== undefined && { role }) };
  }
  const words = name.split(' ');
  for (let from = 1; from < words.length; from++) {
    const hit = draft.lookup(words.slice(from).join(' '));
    if (!hit) continue;
    const role = words.slice(0, from).join(' ');
    return { entity: hit, ...(!isStateWord(role) && { role }) };
  }
  return byHead(draft, name);
}

/** A name said to be a part that the entity plays. */
function aliasRole(draft: Draft, name: string, entity: DraftEntity): string | undefined {
  const key = nameKey(name);
  return key !== nameKey(entity.name) && rolesIn(draft.claims).has(key) ? name : undefined;
}

/** The keys of the names that claims say are parts somebody plays. */
function rolesIn(claims: readonly Claim[]): ReadonlySet<string> {
  const known = roles.get(claims);
  if (known) return known;
  const made = new Set<string>();
  for (const c of claims) if (c.kind === 'alias' && c.role === true) made.add(nameKey(c.name));
  roles.set(claims, made);
  return made;
}

/** Asked for with every name that is looked up. */
const roles = new WeakMap<readonly Claim[], ReadonlySet<string>>();

/** "the address" where the only thing of that kind is a delivery address. */
function byHead(draft: Draft, name: string): Named | undefined {
  if (name.includes(' ')) return undefined;
  const ends = draft.byHead.get(nameKey(name)) ?? [];
  return ends.length === 1 && ends[0] ? { entity: ends[0] } : undefined;
}
