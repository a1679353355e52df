import { toSnake, uniqueName } from '../../model/names';
import type { SourceSpan } from '../../model/origin';
import { remembered } from '../../model/remembered';
import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import { isBareDoing, isNoName } from '../lexicon/non-names';
import { eventNouns, metaHeads, noiseNouns, organisationNouns, personNouns, softOrganisations } from '../lexicon/nouns';
import { couldBeThing, describing } from '../patterns/support';
import type { Item } from '../phrases/item';
import type { DraftEntity } from './draft';
import { peopleByKey } from './keyed-elsewhere';
import { isStateWord, keyBase, nameKey, reportOf, whoseAccount, withoutRecordHead } from './names';

interface Evidence {
  readonly name: string;
  readonly key: string;
  score: number;
  /** Lists of facts it owns. */
  owns: number;
  related: number;
  plural: boolean;
  /** Counted as many in a relationship. */
  many: boolean;
  /** Its lists name a moment at which it was written. */
  timed: boolean;
  /** The things whose keys its lists name. */
  readonly refers: Set<string>;
  /** A list it owns names its key. */
  keyed: boolean;
  pattern: string;
  readonly spans: SourceSpan[];
}

/** Enough evidence to be a table. */
const THRESHOLD = 1.9;

/** The entities of a text by weighing all that was said about each name, and the way from names to them. */
export function decideEntities(claims: readonly Claim[]): {
  entities: Map<string, DraftEntity>;
  lookup: (name: string) => DraftEntity | undefined;
} {
  const evidence = new Map<string, Evidence>();
  for (const claim of claims) weigh(claim, evidence);
  const accepted = new Map<string, Evidence>();
  const aliases = new Map<string, string>();
  const all = [...evidence.values()];
  const owners = ownersByHead(all);
  for (const e of all) {
    const target = aliasOf(e, evidence, owners);
    if (target !== undefined) aliases.set(e.key, target);
  }
  for (const claim of claims)
    if (
      claim.kind === 'alias' &&
      !aliases.has(nameKey(claim.name)) &&
      (evidence.get(nameKey(claim.name))?.owns ?? 0) === 0 &&
      (!claim.role || (evidence.get(nameKey(claim.of))?.owns ?? 0) > 0)
    )
      aliases.set(nameKey(claim.name), nameKey(claim.of));
  for (const e of all) {
    const to = aliases.get(e.key);
    const into = to === undefined ? undefined : evidence.get(to);
    if (into) {
      into.score += e.score * 0.5;
      into.related += e.related;
    }
  }
  const people = peopleByKey(claims);
  for (const e of all)
    if (!aliases.has(e.key) && (isEntity(e) || people.has(e.key) || pointedAt(e, claims))) accepted.set(e.key, e);
  const entities = new Map<string, DraftEntity>();
  const taken = new Set<string>();
  for (const e of accepted.values()) {
    const id = uniqueName(toSnake(e.name) || 'entity', taken);
    taken.add(id);
    const facts = typeByEnding(e.key) && e.owns === 0 && e.key.includes(' ') ? [headOf(e.key)] : [];
    entities.set(e.key, {
      id,
      name: e.name,
      spans: e.spans,
      pattern: e.pattern,
      attributes: new Map(
        facts.map((name) => [
          name,
          {
            name,
            type: typeByEnding(name)?.type ?? 'text',
            facets: {},
            spans: e.spans.slice(0, 1),
            pattern: e.pattern,
          },
        ]),
      ),
      kind: kindOf(e.name),
      made: false,
    });
  }
  const exact = (name: string): DraftEntity | undefined => find(nameKey(withoutInformation(name)), entities, aliases);
  const lookup = (name: string): DraftEntity | undefined => {
    const hit = exact(name);
    if (hit) return hit;
    const group = /^members? of (?:the )?(.+)$/.exec(name)?.[1];
    const one = group === undefined ? undefined : (exact(`${group} member`) ?? exact(group));
    if (one) return one;
    const other = name.includes("'") ? whoseAccount(name) : reportOf(name);
    return other === undefined ? undefined : exact(other);
  };
  return { entities, lookup };
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

/** "product information" is the product: the same concept, whoever says it. */
const withoutInformation: (name: string) => string = remembered((name) => {
  const m =
    /^(.+?)(?:(?: (?:basic|detailed|personal|relevant))* (?:information|info|details?)| management(?: module| function)?)$/.exec(
      name,
    );
  return m?.[1] && couldBeThing(m[1]) && !typeByEnding(m[1]) ? withoutInformation(m[1]) : name;
});

const kindOf = (name: string): DraftEntity['kind'] =>
  eventNouns.has(name.slice(name.lastIndexOf(' ') + 1)) ? 'event' : 'strong';

function weigh(claim: Claim, into: Map<string, Evidence>): void {
  const add = (
    name: string,
    score: number,
    extra: {
      owns?: number;
      related?: number;
      plural?: boolean;
      many?: boolean;
      keyed?: boolean;
      items?: readonly Item[];
    } = {},
  ) => {
    if ((!couldBeThing(name) && !extra.owns) || describing.has(name) || isNoName(name)) return;
    const key = nameKey(withoutInformation(name));
    const e = into.get(key) ?? {
      name: withoutInformation(name),
      key,
      score: 0,
      owns: 0,
      related: 0,
      plural: false,
      many: false,
      keyed: false,
      timed: false,
      refers: new Set<string>(),
      pattern: claim.pattern,
      spans: [],
    };
    e.score += score;
    e.owns += extra.owns ?? 0;
    e.related += extra.related ?? 0;
    e.plural ||= extra.plural ?? false;
    e.many ||= extra.many ?? false;
    e.keyed ||= extra.keyed ?? false;
    for (const item of extra.items ?? []) {
      const base = keyBase(item.name);
      if (base !== undefined) e.refers.add(nameKey(base));
      e.timed ||= /^(?:record(?:ing|ed)?|entry|log(?:ging)?) (?:time|date|at|on)$|^timestamp$/.test(item.name);
    }
    if (e.spans.length < 8) e.spans.push(claim.span);
    into.set(key, e);
  };
  switch (claim.kind) {
    case 'facts':
      if (claim.weight === 0) return;
      add(claim.owner, claim.weight, {
        owns: claim.weight >= 2 ? 1 : 0,
        plural: claim.plural ?? false,
        items: claim.items,
        keyed: claim.items.some((i) => keyBase(i.name) !== undefined || /^(?:id|name|title|code)$/.test(i.name)),
      });
      for (const item of claim.items) weighItem(item, add);
      return;
    case 'mention':
      add(claim.name, claim.weight);
      return;
    case 'relate': {
      const counted = (s: typeof claim.left) => (s.count?.max === 'many' || s.count?.each ? 0.4 : 0);
      add(claim.left.name, claim.weight + counted(claim.left), { related: 1, plural: claim.left.plural });
      add(claim.right.name, claim.weight + counted(claim.right), {
        related: 1,
        plural: claim.right.plural,
        many: claim.right.count?.max === 'many',
      });
      if (
        claim.shape === 'manyToOne' &&
        personNouns.has(headOf(nameKey(claim.right.name))) &&
        /^(?:an?)$/.test(claim.right.determiner ?? '')
      )
        add(claim.right.name, 0.9);
      for (const item of claim.facts ?? []) weighItem(item, add);
      return;
    }
    case 'event':
      add(claim.name, claim.weight, { owns: claim.items.length > 0 ? 1 : 0 });
      for (const p of claim.participants) add(p.name, 1, { related: 1 });
      return;
    case 'alias':
      if (claim.role) add(claim.of, 0.7, { related: 1 });
      return;
    case 'tenancy':
      if (claim.tenant !== undefined) add(claim.tenant, 3, { owns: 1, plural: true });
      return;
    case 'kinds':
      add(claim.of, 1.5);
      return;
    case 'lifecycle':
      add(whoseAccount(claim.parent) ?? claim.parent, 0.5);
      if (claim.child !== undefined) add(claim.child, 0.5);
      return;
    case 'query':
      if (claim.target !== undefined && (claim.keys ?? []).some((k) => typeByEnding(k)))
        add(claim.target, 1, { related: 1 });
      return;
    default:
  }
}

function weighItem(item: Item, add: (name: string, score: number, extra?: { related?: number }) => void): void {
  const many = item.count?.max === 'many';
  if (many && !typeByEnding(item.name)) add(item.name, 1, { related: 1 });
  else if (many) add(item.name, 0.7, { related: 1 });
  else if (item.linkFacts && !typeByEnding(item.name)) add(item.name, 0.5);
  else if (!typeByEnding(item.name)) add(item.name, 0.3);
  const base = keyBase(item.name);
  if (base !== undefined && couldBeThing(base)) add(base, 0.4);
  if (item.facets.reference) add(item.facets.reference, 1);
}

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
    if (longer.length === 1 && !typeByEnding(e.key)) return longer[0]?.key;
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

const headOf = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);

const onlyFactOwner = (e: Evidence): boolean => e.score < 3;
