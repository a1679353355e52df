import type { SourceSpan } from '../../model/origin';
import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import { eventNouns, personNouns } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import type { Evidence } from './evidence';
import { isStateWord, nameKey, withoutRecordHead } from './names';
import { sameThings } from './same-things';

/** "a staff member" is one of the staff. */
export const collective = /^(staff|crew|personnel|faculty) member$/;

/** Which names only say another one in other words, by key; what was said of them counts half for that one. */
export function aliasesIn(
  claims: readonly Claim[],
  evidence: ReadonlyMap<string, Evidence>,
  opening: SourceSpan | undefined,
): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  const all = [...evidence.values()];
  const owners = ownersByHead(all);
  const shortened = new Map([...sameThings(evidence, claims), ...shortenedNames(all, opening)]);
  for (const e of all) {
    const target =
      shortened.get(e.key) ?? ([...shortened.values()].includes(e.key) ? undefined : aliasOf(e, evidence, owners));
    if (target !== undefined) aliases.set(e.key, target);
  }
  const owns = (name: string): boolean => (evidence.get(nameKey(name))?.owns ?? 0) > 0;
  for (const claim of claims) {
    if (claim.kind !== 'alias' || aliases.has(nameKey(claim.name))) continue;
    const of = owns(claim.of) ? claim.of : (collective.exec(claim.of)?.[1] ?? claim.of);
    if (!owns(claim.name) && (!claim.role || owns(of))) aliases.set(nameKey(claim.name), nameKey(of));
  }
  for (const e of all) {
    const to = aliases.get(e.key);
    const into = to === undefined ? undefined : evidence.get(to);
    if (!into) continue;
    into.score += e.score * 0.5;
    into.related += e.related;
    if (shortened.has(e.key)) into.owns += e.owns;
  }
  return aliases;
}

/**
 * "Damage reports are filed by tenants. A report has a date": a thing is called by its last word from its second mention
 * on. The short names by key, with the key of the whole name.
 */
function shortenedNames(all: readonly Evidence[], opening: SourceSpan | undefined): ReadonlyMap<string, string> {
  const byHead = new Map<string, Evidence[]>();
  for (const e of all) if (e.key.includes(' ')) byHead.set(headOf(e.key), [...(byHead.get(headOf(e.key)) ?? []), e]);
  const out = new Map<string, string>();
  for (const short of all) {
    const [whole, ...others] = byHead.get(short.key) ?? [];
    if (
      !whole ||
      others.length > 0 ||
      short.owns === 0 ||
      whole.owns > 0 ||
      whole.related === 0 ||
      short.refers.has(short.key) ||
      typeByEnding(short.key)
    )
      continue;
    const words = whole.key.split(' ');
    const first = whole.spans[0]?.start ?? 0;
    // What the opening says tells the field, not the name of a table.
    const before = first < (short.spans[0]?.start ?? 0) && first >= (opening?.end ?? 0);
    if (before && words.length === 2 && !isStateWord(words[0] ?? '') && !joined.test(whole.key))
      out.set(short.key, whole.key);
  }
  return out;
}

function ownersByHead(all: readonly Evidence[]): ReadonlyMap<string, readonly Evidence[]> {
  const out = new Map<string, Evidence[]>();
  for (const e of all) {
    if (e.owns === 0 || !e.key.includes(' ')) continue;
    const head = headOf(e.key);
    out.set(head, [...(out.get(head) ?? []), e]);
  }
  return out;
}

const parts =
  /^(?:head|assistant|lead|chief|deputy|main|principal|senior|junior|substitute|backup|acting|second|first)$/;

/** The key of the name that `e` is only another way of saying. */
function aliasOf(
  e: Evidence,
  all: ReadonlyMap<string, Evidence>,
  owners: ReadonlyMap<string, readonly Evidence[]>,
): string | undefined {
  const holder = e.keyed ? undefined : / (?:account|profile)$/.exec(e.key);
  const person = holder ? e.key.slice(0, holder.index) : undefined;
  if (person !== undefined && personNouns.has(person) && (all.get(person)?.owns ?? 0) > 0) return person;
  const base = withoutRecordHead(e.key);
  if (base !== undefined) {
    const other = all.get(base);
    if (other && (other.owns > 0 || e.owns === 0) && !(e.owns > 0 && eventRecord(e, other))) return base;
    // "scholarship entries, each including a link. Users like scholarships": the entries are the scholarships.
    if (other && / entry$/.test(e.key) && !typeByEnding(base)) return base;
  }
  const words = e.key.split(' ');
  // "a head coach" is a coach, where coaches are told of.
  if (words.length === 2 && e.owns === 0 && parts.test(words[0] ?? '')) {
    const whole = all.get(words[1] ?? '');
    if (whole && whole.owns > 0 && personNouns.has(whole.key)) return whole.key;
  }
  if (words.length > 1 && e.owns === 0) {
    const rest = words.slice(1).join(' ');
    const other = all.get(rest);
    if (other && (other.owns > 0 || other.score > e.score) && isStateWord(words[0] ?? '') && !typeByEnding(rest))
      return rest;
  }
  if (words.length > 1 && isStateWord(words[0] ?? '')) {
    const rest = words.slice(1).join(' ');
    const other = all.get(rest);
    if (other && e.owns === 0) return rest;
  }
  if (words.length > 1 && e.owns === 0 && e.related === 0 && !joined.test(e.key)) {
    const head = headOf(e.key);
    const other = all.get(head);
    const rest = all.get(e.key.slice(0, -head.length - 1));
    if (other && other.owns > 0 && (rest?.owns ?? 0) === 0 && !typeByEnding(head)) return head;
  }
  // "Staff have a name ... every employee works in one shop": those who work for the firm, where the others own no list.
  if (e.owns === 0 && e.related > 0 && ownNames.includes(e.key)) {
    const told = ownNames.filter((key) => key !== e.key && (all.get(key)?.owns ?? 0) > 0);
    if (told.length === 1) return told[0];
  }
  if (words.length === 1 && e.owns === 0) {
    // "driver route: driver id, route id": a link is neither of its ends.
    const longer = (owners.get(e.key) ?? []).filter(
      (o) => !(o.refers.has(e.key) && o.key.split(' ').every((w) => o.refers.has(w))),
    );
    if (longer.length === 1 && (!typeByEnding(e.key) || e.related > 0)) return longer[0]?.key;
  }
  return undefined;
}

/** Words for those who work for the firm. */
const ownNames = ['employee', 'staff', 'staff member', 'member of staff'];

/** Words that make a name more than a thing with its modifiers: "date of booking", "two customers". */
const joined = /^(?:one|two|three|no) | (?:of|in|at|on|for|to|by|from|with|per) /;

/** A list-owning "maintenance record" beside a list-owning "maintenance" stays itself. */
const eventRecord = (e: Evidence, other: Evidence): boolean =>
  e.owns > 0 && other.owns > 0 && (eventNouns.has(other.key) || e.refers.has(other.key) || e.timed);
