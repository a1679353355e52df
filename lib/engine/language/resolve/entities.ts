import { toSnake, uniqueName } from '../../model/names';
import type { SourceSpan } from '../../model/origin';
import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import { isBareDoing } from '../lexicon/non-names';
import { eventNouns, metaHeads, namesPerson, noiseNouns, organisationNouns, softOrganisations } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import { aliasesIn, collective } from './aliases';
import type { DraftAttribute, DraftEntity } from './draft';
import { type Evidence, evidenceOf } from './evidence';
import { onlyInOpening, onlyOnes } from './keeper';
import { peopleByKey } from './keyed-elsewhere';
import { nameKey, reportOf, whoseAccount, withoutInformation } from './names';

/** Enough evidence to be a table. */
const THRESHOLD = 1.9;

/** In so few sentences a thing is named once or not at all: there one statement about it is enough. */
const FEW_SENTENCES = 4;
const ONCE = 0.9;

/** The entities of a text by weighing all that was said about each name, and the way from names to them. */
export function decideEntities(
  claims: readonly Claim[],
  opening?: SourceSpan,
  sentences = Number.POSITIVE_INFINITY,
): {
  entities: Map<string, DraftEntity>;
  lookup: (name: string) => DraftEntity | undefined;
} {
  const evidence = evidenceOf(claims);
  const aliases = aliasesIn(claims, evidence, opening);
  const people = peopleByKey(claims);
  const referred = new Set([...evidence.values()].flatMap((e) => (e.owns > 0 ? [...e.refers] : [])));
  const keepers = onlyInOpening([...evidence.values()], opening);
  const only = onlyOnes(claims);
  const enough = sentences <= FEW_SENTENCES ? ONCE : THRESHOLD;
  const entities = new Map<string, DraftEntity>();
  const taken = new Set<string>();
  for (const e of evidence.values()) {
    if (
      aliases.has(e.key) ||
      keepers.has(e) ||
      only.has(e.key) ||
      isFellow(e, evidence) ||
      !(isEntity(e, enough) || people.has(e.key) || pointedAt(e, claims) || keyedFirm(e, referred))
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

const kindOf = (name: string): DraftEntity['kind'] => (eventNouns.has(headOf(name)) ? 'event' : 'strong');

function isEntity(e: Evidence, least: number): boolean {
  const enough = e.spoken || e.owns > 0 ? least : THRESHOLD;
  if (metaHeads.has(headOf(e.key)) && !e.keyed) return false;
  if (noiseNouns.has(e.name))
    return (
      e.owns > 0 &&
      e.score >= 3 &&
      !/^(?:system|information|data|detail|attribute|column|requirement|function)$/.test(e.name) &&
      // "A field has an area": one of them is land, and no column.
      (e.name !== 'field' || !e.plural)
    );
  if (organisationNouns.has(e.name)) return e.owns > 0 && (e.plural || e.score >= 3);
  // Whatever is stored or sold: a table only where it has facts.
  if (e.name === 'goods' && e.owns === 0) return false;
  if (/^(?:it|they|we|each)$/.test(e.name) || (e.owns === 0 && isBareDoing(e.key))) return false;
  const runs = organisationNouns.has(headOf(e.key)) || softOrganisations.has(headOf(e.key));
  if (runs && !e.plural && e.owns === 0 && e.score < 2.4) return false;
  if (e.belongs && e.owns === 0 && typeByEnding(e.key)?.type === 'text') return true;
  if (typeByEnding(e.key) && e.owns === 0)
    return e.related >= 2 && e.score >= (e.many ? 1.9 : 2.3) && (e.plural || e.key.includes(' '));
  if (typeByEnding(e.key)) return e.owns > 0 && e.score >= 2.9 && (e.related > 0 || !onlyFactOwner(e));
  if (e.owns > 0) return e.score >= enough;
  const person = namesPerson(e.key);
  // "lands at a port", and "a landing is recorded with the port": told of twice, though each time only in passing.
  if (e.definite && e.spoken && e.related > 0 && e.score + 0.6 >= enough) return true;
  return e.score >= (person ? Math.min(1.8, enough) : enough);
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
