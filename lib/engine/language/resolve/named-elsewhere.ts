import { singular } from '../../model/inflect';
import { namesPerson } from '../lexicon/nouns';
import { verbForms } from '../lexicon/verbs';
import type { Draft, DraftEntity } from './draft';
import { nameKey } from './names';

/** "the tools used", "materials delivered": the thing, with what is done to it behind. */
export function doneTo(draft: Draft, owner: DraftEntity, name: string): DraftEntity | undefined {
  const at = name.lastIndexOf(' ');
  if (at < 0 || verbForms.get(name.slice(at + 1))?.form !== 'participle') return undefined;
  const hit = draft.lookup(singular(name.slice(0, at)));
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

/** Numbers that several may share, or that are everybody's own. */
const notTheirOwn =
  /^(?:phone|telephone|country|currency|language|region|area|colour|color|status|type|category|contact|mobile|fax|room|seat|line|page|house|street|account|tax|serial|version|batch|bank account|postal|zip|product|order|unit|floor|track|episode|identity|id)(?: card)? (?:number|code)$/;

/**
 * "members with a membership number, ...; a loan records the date and the membership number": the number that leads the
 * facts of one other thing refers to it where something that is no person of its own lists it behind other facts.
 */
export function numberedBy(draft: Draft, owner: DraftEntity, name: string): DraftEntity | undefined {
  if (!/^[a-z]+(?: [a-z]+)? (?:number|code)$/.test(name) || notTheirOwn.test(name) || namesPerson(owner.name))
    return undefined;
  if (first(factsOf(draft, owner)) === name) return undefined;
  const led = [...draft.entities.values()].filter((e) => e !== owner && first(factsOf(draft, e)) === name);
  return led.length === 1 ? led[0] : undefined;
}

/** Whether lists give the thing this fact. */
export const tellsFact = (draft: Draft, entity: DraftEntity, name: string): boolean => factsOf(draft, entity).has(name);

const first = (names: ReadonlySet<string>): string | undefined => names.values().next().value;

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
