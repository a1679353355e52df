import { verbForms } from '../lexicon/verbs';
import type { Draft, DraftEntity } from './draft';
import { nameKey } from './names';

/** "the tools used", "materials delivered": the thing, with what is done to it behind. */
export function doneTo(draft: Draft, owner: DraftEntity, name: string): DraftEntity | undefined {
  const at = name.lastIndexOf(' ');
  if (at < 0 || verbForms.get(name.slice(at + 1))?.form !== 'participle') return undefined;
  const hit = draft.lookup(name.slice(0, at));
  return hit === owner ? undefined : hit;
}

/** Facts a thing is called by. */
const called = /^(.+) (name|user ?name|title|full name)$/;
/** "stage name", "brand name": kinds of names, whatever else the word stands for. */
const kindsOfNames = /^(?:stage|pen|trade|brand|pet|ring|screen|house|file|birth|street|code)$/;

/**
 * "an order records the member's username": who is named by a fact of their own is referred to; the name itself stands in
 * one place. Undefined where the thing has no such fact.
 */
export function namedBy(draft: Draft, owner: DraftEntity, name: string): DraftEntity | undefined {
  const m = called.exec(name);
  if (!m?.[1] || !m[2] || kindsOfNames.test(m[1])) return undefined;
  const hit = draft.lookup(m[1]);
  if (!hit || hit === owner || nameKey(hit.name) !== nameKey(m[1]) || nameKey(owner.name).startsWith(`${hit.name} `))
    return undefined;
  const own = factsOf(draft, hit);
  return own.has(m[2]) || own.has(name) ? hit : undefined;
}

/** Asked for with every item that is put on its owner. */
const known = new WeakMap<Draft, ReadonlyMap<string, ReadonlySet<string>>>();

/** The names of all facts that lists give an entity, whether they were put on it yet or not. */
function factsOf(draft: Draft, entity: DraftEntity): ReadonlySet<string> {
  const all = known.get(draft) ?? gathered(draft);
  known.set(draft, all);
  return all.get(entity.id) ?? new Set();
}

function gathered(draft: Draft): ReadonlyMap<string, ReadonlySet<string>> {
  const out = new Map<string, Set<string>>();
  for (const claim of draft.claims) {
    const owner = claim.kind === 'facts' ? draft.lookup(claim.owner) : undefined;
    if (!owner || claim.kind !== 'facts') continue;
    const names = out.get(owner.id) ?? new Set<string>();
    for (const item of claim.items) names.add(item.name);
    out.set(owner.id, names);
  }
  return out;
}
