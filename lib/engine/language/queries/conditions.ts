import type { ConceptualFilter, MemberPath } from '../../model/conceptual';
import { attributeIdOf } from '../../model/conceptual';
import { headOf } from '../lexicon/phrase-words';
import type { Draft, DraftAttribute, DraftEntity } from '../resolve/draft';
import { references } from '../resolve/links';
import { nameKey } from '../resolve/names';
import { isMoment, pathTo, type RelationshipId } from './paths';
import { closedOf } from './selectivity';
import { sameStem } from './words';

/** Words for what is over: a state, or the moment something came to its end. */
export const closedWords =
  /^(?:done|completed?|closed?|won|lost|delivered|cancelled|canceled|paid|archived?|resolved|solved|return(?:ed)?|finished?|void|rejected|expired|refunded|failed|ended|end|shipped|uncollectible|inactive|settled|declined|withdrawn|departed|landed|collected|decided|accepted|approved|released|checked|left|exit)$/;
/** Words for what is not over yet. */
const openWords =
  /^(?:open|active|unresolved|outstanding|current|ongoing|live|in-progress|running|unfinished|undone|incomplete|unsettled|unanswered|undelivered|pending|remaining|still open|to do|todo|in progress|under way|underway)$/;

/** The condition one word or phrase stands for; undefined when it fits no fact. */
export function filterFor(
  draft: Draft,
  entity: DraftEntity,
  said: string,
  idOf: RelationshipId,
): ConceptualFilter | undefined {
  const positive = deniedIn(said);
  if (said === '' || positive === '') return undefined;
  return (
    ofItself(draft, entity, said, positive) ??
    (positive === undefined
      ? undefined
      : (byReference(draft, entity, positive, said, idOf) ?? notValue(entity, positive)))
  );
}

/** The condition that a word such as "rejected" or "not paid" puts on the facts of the thing itself. */
export function ownFilterFor(draft: Draft, entity: DraftEntity, said: string): ConceptualFilter | undefined {
  const positive = deniedIn(said);
  if (said === '' || positive === '') return undefined;
  return ofItself(draft, entity, said, positive) ?? (positive === undefined ? undefined : notValue(entity, positive));
}

/** What "not paid", "unpaid" and "non-paid" deny. */
const deniedIn = (said: string): string | undefined =>
  /^(?:not |un|non-|in(?=complete|active))(.+)$/.exec(said)?.[1]?.trim();

const ofItself = (
  draft: Draft,
  entity: DraftEntity,
  said: string,
  positive: string | undefined,
): ConceptualFilter | undefined =>
  byValue(entity, said) ??
  byFlag(entity, said, positive) ??
  byStatus(draft, entity, said) ??
  byMoment(entity, said, positive);

/** The way to a fact of the thing itself. */
export const own = (entity: DraftEntity, a: DraftAttribute): MemberPath => [
  { attribute: attributeIdOf(entity.id, a.name) },
];

function byValue(entity: DraftEntity, said: string): ConceptualFilter | undefined {
  for (const a of entity.attributes.values()) {
    const hit = a.facets.values?.list.find((v) => nameKey(v) === nameKey(said));
    if (hit !== undefined) return { path: own(entity, a), test: { kind: 'is', values: [hit] } };
  }
  return undefined;
}

function byFlag(entity: DraftEntity, said: string, positive: string | undefined): ConceptualFilter | undefined {
  for (const a of entity.attributes.values()) {
    if (a.type !== 'boolean') continue;
    const stem = nameKey(a.name)
      .replace(/^(?:is|has|was) /, '')
      .replace(/ flag$/, '');
    const is = (value: boolean): ConceptualFilter => ({ path: own(entity, a), test: { kind: 'is', values: [value] } });
    if (stem === nameKey(said)) return is(true);
    if (positive !== undefined && stem === nameKey(positive)) return is(false);
    if (openWords.test(said) && closedWords.test(stem)) return is(false);
  }
  return undefined;
}

const statusOf = (entity: DraftEntity): DraftAttribute | undefined =>
  [...entity.attributes.values()].find((a) => a.facets.values && /^(?:status|state|stage|phase)$/.test(headOf(a.name)));

function byStatus(draft: Draft, entity: DraftEntity, said: string): ConceptualFilter | undefined {
  const status = statusOf(entity);
  const list = status?.facets.values?.list;
  if (!status || !list) return undefined;
  const path = own(entity, status);
  const closed = closedOf(draft, entity) ?? list.filter((v) => closedWords.test(v));
  if (openWords.test(said) && closed.length > 0 && closed.length < list.length)
    return { path, test: { kind: 'isNot', values: closed } };
  if (!/^(?:past-due|past due|overdue|outstanding|unpaid|unsettled|undecided|not decided)$/.test(said))
    return undefined;
  const open = list.filter((v) =>
    /^(?:open|unpaid|due|overdue|sent|issued|outstanding|pending|submitted|received|waiting|requested)$/.test(
      nameKey(v),
    ),
  );
  if (open.length > 0) return { path, test: { kind: 'is', values: open } };
  return closed.length > 0 ? { path, test: { kind: 'isNot', values: closed } } : undefined;
}

function byMoment(entity: DraftEntity, said: string, positive: string | undefined): ConceptualFilter | undefined {
  const times = [...entity.attributes.values()].filter(isMoment);
  for (const a of times) {
    const first = nameKey(a.name).split(' ')[0] ?? '';
    const optional = a.facets.optional !== undefined;
    if (first === said && optional) return { path: own(entity, a), test: { kind: 'present' } };
    if (positive !== undefined && (first === positive || tellsOf(a, positive))) {
      a.facets = { ...a.facets, optional: a.facets.optional ?? `until ${first}` };
      return { path: own(entity, a), test: { kind: 'missing' } };
    }
  }
  if (!openWords.test(said)) return undefined;
  const ending = times.filter((a) => closedWords.test(nameKey(a.name).split(' ')[0] ?? ''));
  const [only, other] = ending.filter((a) => !/^(?:end|expired|left|exit) /.test(nameKey(a.name)));
  const ends = ending.find((a) => a.facets.optional !== undefined) ?? (other ? undefined : only);
  // What is still open has not been returned or closed yet.
  if (ends) ends.facets = { ...ends.facets, optional: ends.facets.optional ?? 'as long as it is open' };
  return ends && { path: own(entity, ends), test: { kind: 'missing' } };
}

/** "not returned" and "day of return" tell of the same. */
const tellsOf = (a: DraftAttribute, word: string): boolean =>
  a.facets.optional !== undefined &&
  nameKey(a.name)
    .split(' ')
    .some((w) => w.length > 3 && !/^(?:date|time|day)$/.test(w) && sameStem(w, word));

/** "unassigned tickets", "deliveries without a courier": the reference is missing. */
function byReference(
  draft: Draft,
  entity: DraftEntity,
  positive: string,
  said: string,
  idOf: RelationshipId,
): ConceptualFilter | undefined {
  if (/^(?:un)?(?:assigned|allocated|staffed|claimed)$/.test(said.replace(/^not /, ''))) {
    const empty = references(draft, entity.id).filter(({ edge }) => edge.optional !== undefined);
    const edge =
      empty.find(({ edge: e }) => e.verbs.some((v) => /assign|allocate|handle|claim/.test(v)))?.edge ?? empty[0]?.edge;
    return edge && { path: [{ relationship: idOf(edge) }], test: { kind: 'missing' } };
  }
  if (!said.startsWith('not ')) return undefined;
  const path = pathTo(draft, entity, positive, idOf);
  if (path?.length !== 1) return undefined;
  const member = path[0];
  if (member && 'relationship' in member) {
    const ref = references(draft, entity.id).find(({ edge }) => idOf(edge) === member.relationship);
    return ref?.edge.optional === undefined ? undefined : { path, test: { kind: 'missing' } };
  }
  const attribute = [...entity.attributes.values()].find((a) => nameKey(a.name) === nameKey(positive));
  return attribute?.facets.optional === undefined || attribute.type === 'boolean'
    ? undefined
    : { path, test: { kind: 'missing' } };
}

function notValue(entity: DraftEntity, positive: string): ConceptualFilter | undefined {
  const hit = byValue(entity, positive);
  return hit?.test.kind === 'is' ? { path: hit.path, test: { kind: 'isNot', values: hit.test.values } } : undefined;
}
