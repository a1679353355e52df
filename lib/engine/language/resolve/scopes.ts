import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import { keyBase } from '../lexicon/keys';
import { settleCounts } from './counts';
import type { Draft, DraftEntity } from './draft';
import { refersTo } from './edges';
import { entityOf } from './entity-of';
import { related } from './links';
import { attributeNamed, holderOf } from './members';
import { isTenant } from './tenancy';

/**
 * "A room number is unique per hotel", where a room refers to nothing but its type: what a fact is unique within is
 * referred to. After the counts are settled.
 */
export function linkScopes(draft: Draft): void {
  for (const claim of draft.claims) {
    if (claim.kind !== 'unique' || claim.members.length !== 2) continue;
    const [name, scope] = claim.members as readonly [string, string];
    if (!typeByEnding(name) || holderOf(draft, claim, claim.members)) continue;
    const owner = ownerOf(draft, claim, name);
    if (owner) tie(draft, owner, scope, claim);
  }
  for (const entity of draft.entities.values())
    for (const { facets, spans, pattern } of entity.attributes.values())
      if (facets.unique && facets.within !== undefined)
        tie(draft, entity, facets.within, { span: spans[0] ?? { start: 0, end: 0 }, pattern });
}

function tie(draft: Draft, owner: DraftEntity, scope: string, said: Pick<Claim, 'span' | 'pattern'>): void {
  const whole = isTenant(draft, scope) ? undefined : draft.lookup(scope);
  if (!whole || whole === owner || whole.supertype === owner.id || owner.supertype === whole.id) return;
  if (attributeNamed(owner, scope)) return;
  if (related(draft, owner, whole)) return;
  settleCounts(refersTo(draft, owner, whole, { span: said.span, pattern: said.pattern }));
}

/** Under this name, or with its own in front: a room's number is the room number. */
const hasFact = (entity: DraftEntity, name: string): boolean =>
  entity.attributes.has(name) ||
  (name.startsWith(`${entity.name} `) && entity.attributes.has(name.slice(entity.name.length + 1)));

/** The thing whose fact is meant: the named one, the one the fact is named after, the only one that has it. */
function ownerOf(draft: Draft, claim: Extract<Claim, { kind: 'unique' }>, name: string): DraftEntity | undefined {
  const base = keyBase(name);
  const named = [claim.owner, base, claim.topic]
    .flatMap((n) => (n === undefined ? [] : (entityOf(draft, n)?.entity ?? [])))
    .find((e) => hasFact(e, name));
  if (named || !name.includes(' ')) return named;
  const having = [...draft.entities.values()].filter((e) => e.attributes.has(name));
  return having.length === 1 ? having[0] : undefined;
}
