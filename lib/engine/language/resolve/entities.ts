import { toSnake, uniqueName } from '../../model/names';
import type { SourceSpan } from '../../model/origin';
import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import { isBareDoing } from '../lexicon/non-names';
import { eventNouns, metaHeads, noiseNouns, organisationNouns, personNouns, softOrganisations } from '../lexicon/nouns';
import type { DraftAttribute, DraftEntity } from './draft';
import { type Evidence, evidenceOf, headOf, withoutInformation } from './evidence';
import { onlyInOpening } from './keeper';
import { peopleByKey } from './keyed-elsewhere';
import { isStateWord, nameKey, reportOf, whoseAccount, withoutRecordHead } from './names';

/** Enough evidence to be a table. */
const THRESHOLD = 1.9;

/** The entities of a text by weighing all that was said about each name, and the way from names to them. */
export function decideEntities(
  claims: readonly Claim[],
  opening?: SourceSpan,
): {
  entities: Map<string, DraftEntity>;
  lookup: (name: string) => DraftEntity | undefined;
} {
  const evidence = evidenceOf(claims);
  const aliases = aliasesIn(claims, evidence, opening);
  const people = peopleByKey(claims);
  const referred = new Set([...evidence.values()].flatMap((e) => (e.owns > 0 ? [...e.refers] : [])));
  const keepers = onlyInOpening([...evidence.values()], opening);
  const entities = new Map<string, DraftEntity>();
  const taken = new Set<string>();
  for (const e of evidence.values()) {
    if (
      aliases.has(e.key) ||
      keepers.has(e) ||
      isFellow(e, evidence) ||
      !(isEntity(e) || people.has(e.key) || pointedAt(e, claims) || keyedFirm(e, referred))
    )
      continue;
    const entity = entityFrom(e, taken);
    taken.add(entity.id);
    entities.set(e.key, entity);
  }
  return { entities, lookup: lookupIn(entities, aliases) };
}

/** "a co-tenant" beside tenants is one of them in another part. */
const isFellow = (e: Evidence, all: ReadonlyMap<string, Evidence>): boolean =>
  e.owns === 0 && e.key.startsWith('co ') && all.has(e.key.slice(3));

/** Which names only say another one in other words, by key; what was said of them counts half for that one. */
function aliasesIn(
  claims: readonly Claim[],
  evidence: ReadonlyMap<string, Evidence>,
  opening: SourceSpan | undefined,
): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  const all = [...evidence.values()];
  const owners = ownersByHead(all);
  const shortened = shortenedNames(all, opening);
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

/** A fact that is a thing of its own ("delivery address") has itself as a fact. */
function entityFrom(e: Evidence, taken: ReadonlySet<string>): DraftEntity {
  const facts = typeByEnding(e.key) && e.owns === 0 && e.key.includes(' ') ? [headOf(e.key)] : [];
  const factOf = (name: string): DraftAttribute => ({
    name,
    type: typeByEnding(name)?.type ?? 'text',
    facets: {},
    spans: e.spans.slice(0, 1),
    pattern: e.pattern,
  });
  return {
    id: uniqueName(toSnake(e.name) || 'entity', taken),
    name: e.name,
    spans: e.spans,
    pattern: e.pattern,
    attributes: new Map(facts.map((name) => [name, factOf(name)])),
    kind: kindOf(e.name),
    made: false,
  };
}

/** "a staff member" is one of the staff. */
const collective = /^(staff|crew|personnel|faculty) member$/;

function lookupIn(
  entities: ReadonlyMap<string, DraftEntity>,
  aliases: ReadonlyMap<string, string>,
): (name: string) => DraftEntity | undefined {
  const exact = (name: string): DraftEntity | undefined => find(nameKey(withoutInformation(name)), entities, aliases);
  return (name) => {
    const hit = exact(name);
    if (hit) return hit;
    const group = /^members? of (?:the )?(.+)$/.exec(name)?.[1] ?? collective.exec(name)?.[1];
    const one = group === undefined ? undefined : (exact(`${group} member`) ?? exact(group));
    if (one) return one;
    const other = name.includes("'") ? whoseAccount(name) : reportOf(name);
    return other === undefined ? undefined : exact(other);
  };
}

function find(
  key: string,
  entities: ReadonlyMap<string, DraftEntity>,
  aliases: ReadonlyMap<string, string>,
): DraftEntity | undefined {
  let at = key;
  for (let hops = 0; hops < 4; hops++) {
    const hit = entities.get(at);
    if (hit) return hit;
    const next = aliases.get(at);
    if (next === undefined) return undefined;
    at = next;
  }
  return undefined;
}

const kindOf = (name: string): DraftEntity['kind'] =>
  eventNouns.has(name.slice(name.lastIndexOf(' ') + 1)) ? 'event' : 'strong';

function ownersByHead(all: readonly Evidence[]): ReadonlyMap<string, readonly Evidence[]> {
  const out = new Map<string, Evidence[]>();
  for (const e of all) {
    const at = e.key.lastIndexOf(' ');
    if (at < 0 || e.owns === 0) continue;
    const head = e.key.slice(at + 1);
    out.set(head, [...(out.get(head) ?? []), e]);
  }
  return out;
}

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
  if (words.length === 1 && e.owns === 0) {
    const longer = owners.get(e.key) ?? [];
    if (longer.length === 1 && (!typeByEnding(e.key) || e.related > 0)) return longer[0]?.key;
  }
  return undefined;
}

/** Words that make a name more than a thing with its modifiers: "date of booking", "two customers". */
const joined = /^(?:one|two|three|no) | (?:of|in|at|on|for|to|by|from|with|per) /;

/** A list-owning "maintenance record" beside a list-owning "maintenance" stays itself. */
const eventRecord = (e: Evidence, other: Evidence): boolean =>
  e.owns > 0 && other.owns > 0 && (eventNouns.has(other.key) || e.refers.has(other.key) || e.timed);

function isEntity(e: Evidence): boolean {
  if (metaHeads.has(headOf(e.key)) && !e.keyed) return false;
  if (noiseNouns.has(e.name))
    return (
      e.owns > 0 &&
      e.score >= 3 &&
      !/^(?:system|information|data|detail|attribute|field|column|requirement|function)$/.test(e.name)
    );
  if (organisationNouns.has(e.name)) return e.owns > 0 && (e.plural || e.score >= 3);
  if (/^(?:it|they|we|each)$/.test(e.name) || (e.owns === 0 && isBareDoing(e.key))) return false;
  const runs = organisationNouns.has(headOf(e.key)) || softOrganisations.has(headOf(e.key));
  if (runs && !e.plural && e.owns === 0 && e.score < 2.4) return false;
  if (typeByEnding(e.key) && e.owns === 0) return e.related >= 2 && e.score >= 2.3 && (e.plural || e.key.includes(' '));
  if (typeByEnding(e.key)) return e.owns > 0 && e.score >= 2.9 && (e.related > 0 || !onlyFactOwner(e));
  if (e.owns > 0) return e.score >= THRESHOLD;
  const person = personNouns.has(e.key.slice(e.key.lastIndexOf(' ') + 1));
  return e.score >= (person ? 1.8 : THRESHOLD);
}

/** Several facts of a kind that something else points at are things: "several delivery addresses ... one of these addresses". */
function pointedAt(e: Evidence, claims: readonly Claim[]): boolean {
  if (!e.many || e.owns > 0 || !e.key.includes(' ') || !typeByEnding(e.key)) return false;
  const head = headOf(e.key);
  return claims.some(
    (c) =>
      c.kind === 'relate' &&
      c.right.count?.max !== 'many' &&
      (nameKey(c.right.name) === head || nameKey(c.right.name) === e.key),
  );
}

/** "several organizations, ... a process has an organization number": not the one that runs the database. */
const keyedFirm = (e: Evidence, referred: ReadonlySet<string>): boolean =>
  organisationNouns.has(e.name) && e.score >= THRESHOLD && referred.has(e.key);

const onlyFactOwner = (e: Evidence): boolean => e.score < 3;
