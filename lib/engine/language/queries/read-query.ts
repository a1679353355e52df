import type { ConceptualFilter, ConceptualQuery, MemberPath } from '../../model/conceptual';
import { attributeIdOf } from '../../model/conceptual';
import { singular } from '../../model/inflect';
import { toSnake } from '../../model/names';
import type { SourceSpan } from '../../model/origin';
import type { Draft, DraftEntity } from '../resolve/draft';
import { entityOf } from '../resolve/edges';
import { references } from '../resolve/links';
import { nameKey } from '../resolve/names';
import { attributeNamed } from '../resolve/rules';
import { lowerOf, type Token } from '../tokens/token';
import { pathTo, type RelationshipId } from './paths';

const lookVerbs =
  /\b(?:look(?:s|ed)? up|search(?:es|ed)?(?: for)?|retrieves?|fetch(?:es)?|finds?|lists?|browses?|prints?|watch(?:es)?|sees?|views?|shows?|displays?|gets?|reads?|checks?|quer(?:y|ies)|filters?|reports?)\b/;
const stopWords =
  /^(?:by|with|for|of|in|on|at|from|ordered|sorted|newest|latest|oldest|most|today|who|that|which|and|or|where|,)$/;

interface Mentioned {
  readonly entity: DraftEntity;
  readonly role?: string;
  readonly from: number;
  readonly to: number;
  readonly plural: boolean;
}

/** Every entity a sentence names, longest name first at each place. */
function mentionsIn(draft: Draft, t: readonly Token[]): readonly Mentioned[] {
  const out: Mentioned[] = [];
  for (let i = 0; i < t.length; i++) {
    for (let n = Math.min(4, t.length - i); n >= 1; n--) {
      const words = t.slice(i, i + n);
      if (words.some((w) => w.tag === 'punct' || w.tag === 'gen' || w.tag === 'det' || w.tag === 'prep')) continue;
      const raw = lowerOf(words);
      const name = singular(raw);
      const entity = draft.lookup(name);
      if (!entity) continue;
      out.push({ entity, from: i, to: i + n, plural: name !== raw });
      i += n - 1;
      break;
    }
  }
  return out;
}

/** One way of reading, from its sentence, in terms of the draft; undefined when no entity is named. */
export function readQuery(
  draft: Draft,
  tokens: readonly Token[],
  span: SourceSpan,
  idOf: RelationshipId,
  n: number,
  text: string,
): ConceptualQuery | undefined {
  const t = tokens[tokens.length - 1]?.text === '.' ? tokens.slice(0, -1) : tokens;
  const words = lowerOf(t).replace(/ ,/g, ',');
  const found = mentionsIn(draft, t);
  const target = targetOf(t, found, words);
  if (!target) return undefined;
  const entity = target.entity;
  const by = [...keysBy(draft, entity, words, idOf), ...owners(draft, entity, target, found, t, idOf)];
  const ranges = rangesOf(draft, entity, words, idOf);
  const order = orderOf(draft, entity, words, idOf);
  const where = filtersOf(draft, entity, words, t, target, idOf);
  const limit = /\b(?:top|first|last|latest|newest) (\d+)\b/.exec(words);
  const all = dedupe([...by, ...ranges]);
  if (all.length === 0 && order.length === 0 && where.length === 0) return undefined;
  return {
    id: `q${n}_${toSnake(entity.name)}`,
    label: text.slice(span.start, span.end).replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 90),
    entity: entity.id,
    by: all,
    where,
    order,
    ...(limit?.[1] && { limit: Number(limit[1]) }),
    frequency:
      /\b(?:all day|constantly|every (?:second|minute|request|page|time)|very often|frequently|most common|always|all the time)\b/.test(
        words,
      )
        ? 'hot'
        : /\b(?:rarely|once a year|occasionally|yearly|seldom)\b/.test(words)
          ? 'rare'
          : 'normal',
    assumed: false,
    origin: { kind: 'text', spans: [span], pattern: 'query' },
  };
}

/** What is returned: the thing behind the verb of looking, else the first thing named that is not the reader. */
function targetOf(t: readonly Token[], found: readonly Mentioned[], words: string): Mentioned | undefined {
  const verb = lookVerbs.exec(words);
  const verbAt = verb
    ? t.findIndex((x) =>
        /^(?:look|looks|looked|search|searches|searched|retrieve|retrieves|fetch|fetches|find|finds|list|lists|browse|browses|print|prints|watch|watches|see|sees|view|views|show|shows|display|displays|get|gets|check|checks|filter|filters)$/.test(
          x.lower,
        ),
      )
    : -1;
  const after = found.filter((m) => m.from > verbAt);
  const passive = verbAt > 0 && t[verbAt - 1]?.tag === 'be';
  if (passive) return found.filter((m) => m.to <= verbAt).pop() ?? after[0];
  const pool = after.length > 0 ? after : found;
  const first = pool[0];
  if (!first) return undefined;
  if (t[first.to]?.tag === 'gen' || t[first.to]?.lower === "'") {
    const owned = pool.find((m) => m.from > first.to && m.from <= first.to + 4);
    if (owned) return owned;
  }
  if (t[first.to]?.lower === 'by' || !verb) return first;
  return first;
}

function keysBy(
  draft: Draft,
  entity: DraftEntity,
  words: string,
  idOf: RelationshipId,
): ConceptualQuery['by'][number][] {
  const out: ConceptualQuery['by'][number][] = [];
  for (const m of words.matchAll(
    /(?<!(?:ordered|sorted|grouped|followed|sort|order) )\b(?:by|using|with a given|given(?: a| an| the| its)?|from its|based on) ((?:the |their |its |his |a |an )?[a-z][a-z -]*?(?:(?:,| and|, and| or|, or) (?:the |their |its |by )?[a-z][a-z -]*?)*?)(?=$|[.;()]| with | for | in | where | when | so | to |, (?:newest|latest|oldest|most|ordered|sorted|earliest)| (?:newest|latest|oldest|ordered|sorted|this|today)\b| of )/g,
  )) {
    for (const part of (m[1] ?? '').split(/, and |, or |, | and | or /)) {
      const name = singular(part.replace(/^(?:the|their|its|his|a|an|by) /, '').trim());
      const path = pathTo(draft, entity, name, idOf);
      if (path) out.push({ path, how: howOf(words) });
    }
  }
  return out;
}

const howOf = (words: string): ConceptualQuery['by'][number]['how'] =>
  /case[- ]insensitiv|ignoring case|regardless of case/.test(words)
    ? 'ignoreCase'
    : /full[- ]text|keywords?|words in/.test(words)
      ? 'fullText'
      : /starting with|starts with|prefix|beginning of|as (?:they|you|the user) types?|autocomplete/.test(words)
        ? 'prefix'
        : /contain(?:s|ing)|part of (?:the|its|a)|substring|fuzzy/.test(words)
          ? 'contains'
          : 'equals';

/** "a customer's invoices", "lessons of a module", "orders from a restaurant", "their orders": looked up by whose they are. */
function owners(
  draft: Draft,
  entity: DraftEntity,
  target: Mentioned,
  found: readonly Mentioned[],
  t: readonly Token[],
  idOf: RelationshipId,
): ConceptualQuery['by'][number][] {
  const out: ConceptualQuery['by'][number][] = [];
  for (const m of found) {
    if (m === target || m.entity === entity) continue;
    const before = t[m.from - 1];
    const beforeDet = before && /^(?:det|poss|quant|adj)$/.test(before.tag) ? t[m.from - 2] : before;
    const possessive = t[m.to]?.tag === 'gen' || (m.to <= target.from && t[m.to]?.lower === "'");
    const behind = m.from > target.from && beforeDet && /^(?:of|for|from|at|in|on|by|to|with)$/.test(beforeDet.lower);
    const reader = m.to <= target.from && t.slice(m.to, target.from).some((x) => x.tag === 'poss');
    if (!possessive && !behind && !reader) continue;
    const path = pathTo(draft, entity, m.entity.name, idOf);
    if (path) out.push({ path, how: 'equals' });
  }
  return out;
}

const timeTypes = /^(?:date|timestamp|time)$/;
function rangesOf(
  draft: Draft,
  entity: DraftEntity,
  words: string,
  idOf: RelationshipId,
): ConceptualQuery['by'][number][] {
  if (
    !/\b(?:this|next|last|past|coming) (?:week|month|year|day|hour|quarter|\d+ days?|seven days|thirty days)|\btoday\b|\btoday 's\b|\bbetween\b|\bdate range\b|\bupcoming\b|\bwithin\b|\bin the (?:last|next|past)\b|\bper (?:day|week|month)\b|\bdue\b|\bperiod\b|\btomorrow\b|\bin a (?:given )?(?:week|month|year)\b/.test(
      words,
    )
  )
    return [];
  const path = timePath(draft, entity, words, idOf);
  return path ? [{ path, how: 'range' }] : [];
}

/** The date or time of the entity that the words mean: one they name, else its only or most telling one. */
function timePath(draft: Draft, entity: DraftEntity, words: string, _idOf: RelationshipId): MemberPath | undefined {
  void draft;
  const times = [...entity.attributes.values()].filter((a) => timeTypes.test(a.type));
  const upcoming = /\b(?:due|falling|upcoming|next|expir)/.test(words);
  const named = times.find((a) =>
    nameKey(a.name)
      .split(' ')
      .some((w) => w.length > 2 && !/^(?:date|time|next|actual|scheduled)$/.test(w) && words.includes(w)),
  );
  const pick =
    named ??
    (upcoming ? times.find((a) => /due|next|expir|start|scheduled/.test(a.name)) : undefined) ??
    times.find((a) => a.facets.optional === undefined) ??
    times[0];
  return pick ? [{ attribute: attributeIdOf(entity.id, pick.name) }] : undefined;
}

function orderOf(draft: Draft, entity: DraftEntity, words: string, idOf: RelationshipId): ConceptualQuery['order'] {
  const explicit =
    /\b(?:ordered|sorted|sort|order) by (?:the |their |its )?([a-z][a-z -]*?)(?: (descending|ascending|desc|asc))?(?=$|[.;,()]| and | with | from )/.exec(
      words,
    );
  if (explicit) {
    const path = pathTo(draft, entity, singular(explicit[1] ?? ''), idOf);
    if (path) return [{ path, direction: /^desc/.test(explicit[2] ?? '') ? 'desc' : 'asc' }];
  }
  const newest =
    /\b(?:newest|latest|most recent(?:ly)?|recent) (?:[a-z]+ )?(?:first|on top|at the top|ones first)|\bnewest first\b|\breverse chronological|\bmost recent\b|\blatest \d+|\bwith the latest\b/.test(
      words,
    );
  const oldest =
    /\b(?:oldest|earliest) first\b|\bchronological(?:ly)?\b|\bsoonest\b|\bin date order\b|\bby date\b/.test(words);
  if (newest || oldest) {
    return [{ path: momentOf(entity), direction: newest ? 'desc' : 'asc' }];
  }
  const by = /\bby (?:scheduled |actual |the )?([a-z]+(?: [a-z]+)*? (?:date|time))\b/.exec(words);
  if (by) {
    const path = pathTo(draft, entity, by[0].replace(/^by (?:the )?/, ''), idOf);
    if (path) return [{ path, direction: 'asc' }];
  }
  if (/\bin (?:order|sequence|the right order)\b|\bin (?:their|its) order\b/.test(words)) {
    const position = ['position', 'sort order', 'sequence', 'ordinal', 'number', 'rank'].flatMap(
      (w) => attributeNamed(entity, w) ?? [],
    )[0];
    if (position) return [{ path: [{ attribute: attributeIdOf(entity.id, position.name) }], direction: 'asc' }];
  }
  return [];
}

/** When it happened: a fact of its own, else (an empty path) when it was recorded. */
function momentOf(entity: DraftEntity): MemberPath {
  const times = [...entity.attributes.values()].filter(
    (a) => timeTypes.test(a.type) && !/due|expir|expected|scheduled|end|birth|planned|next|deadline|until/.test(a.name),
  );
  const telling =
    times.find((a) =>
      /happen|occur|creat|post|sent|issu|publish|plac|record|order|submit|report|start|made|date and time|^date$|^time$|timestamp/.test(
        a.name,
      ),
    ) ?? times.find((a) => a.facets.optional === undefined && !/finali|complet|clos|paid|cancel|return/.test(a.name));
  return telling ? [{ attribute: attributeIdOf(entity.id, telling.name) }] : [];
}

/** "open deals", "unpaid invoices", "published courses": conditions whose value is fixed by the words. */
function filtersOf(
  draft: Draft,
  entity: DraftEntity,
  words: string,
  t: readonly Token[],
  target: Mentioned,
  idOf: RelationshipId,
): readonly ConceptualFilter[] {
  void idOf;
  const out: ConceptualFilter[] = [];
  const modifiers: string[] = [];
  for (let i = target.from - 1; i >= 0 && i > target.from - 5; i--) {
    const w = t[i] as Token;
    if (w.tag === 'conj' || w.lower === ',') continue;
    if (stopWords.test(w.lower) || /^(?:det|poss|gen|verb|pron|be)$/.test(w.tag)) break;
    modifiers.push(w.lower);
  }
  const after =
    /^(?: (?:that|which|who) (?:are|is|have|has)(?: been)?| not) (not yet |still |not |never )?([a-z_-]+)/.exec(
      words.slice(lowerOf(t.slice(0, target.to)).replace(/ ,/g, ',').length),
    );
  if (after?.[2]) modifiers.push(`${/not|never/.test(after[1] ?? '') ? 'not ' : ''}${after[2]}`);
  if (/\bnot yet ([a-z]+)/.test(words)) modifiers.push(`not ${/\bnot yet ([a-z]+)/.exec(words)?.[1] ?? ''}`);
  const status: string[] = [];
  for (const word of modifiers) {
    const filter = filterFor(draft, entity, word);
    if (!filter) continue;
    if (filter.test.kind === 'is' && filter.path.length === 1) {
      const same = out.findIndex((f) => f.test.kind === 'is' && JSON.stringify(f.path) === JSON.stringify(filter.path));
      if (same >= 0) {
        const old = out[same] as ConceptualFilter;
        out[same] = {
          ...old,
          test: { kind: 'is', values: [...(old.test as { values: readonly string[] }).values, ...filter.test.values] },
        };
        continue;
      }
    }
    out.push(filter);
    status.push(word);
  }
  return out.map((f) => withSkew(draft, entity, f));
}

const closedWords =
  /^(?:done|completed|complete|closed|won|lost|delivered|cancelled|canceled|paid|archived|resolved|returned|finished|void|rejected|expired|refunded|failed|ended|shipped|uncollectible|inactive|settled|declined|withdrawn|departed|landed)$/;
const openWords =
  /^(?:open|active|unresolved|outstanding|current|ongoing|live|in-progress|undone|unfinished|incomplete|unsettled|unanswered|undelivered)$/;

function filterFor(draft: Draft, entity: DraftEntity, word: string): ConceptualFilter | undefined {
  const negative = /^(?:not |un|non-)(.+)$/.exec(word);
  const positive = negative?.[1]?.trim();
  const attributes = [...entity.attributes.values()];
  for (const a of attributes) {
    const hit = a.facets.values?.list.find((v) => nameKey(v) === nameKey(word));
    if (hit) return { path: [{ attribute: attributeIdOf(entity.id, a.name) }], test: { kind: 'is', values: [hit] } };
  }
  for (const a of attributes) {
    if (a.type !== 'boolean') continue;
    const stem = nameKey(a.name).replace(/^(?:is|has) /, '');
    if (stem === nameKey(word))
      return { path: [{ attribute: attributeIdOf(entity.id, a.name) }], test: { kind: 'is', values: [true] } };
    if (positive !== undefined && stem === nameKey(positive))
      return { path: [{ attribute: attributeIdOf(entity.id, a.name) }], test: { kind: 'is', values: [false] } };
    if (openWords.test(word) && closedWords.test(stem))
      return { path: [{ attribute: attributeIdOf(entity.id, a.name) }], test: { kind: 'is', values: [false] } };
  }
  const status = attributes.find(
    (a) => a.facets.values && /^(?:status|state|stage|phase)$/.test(a.name.slice(a.name.lastIndexOf(' ') + 1)),
  );
  if (status?.facets.values && openWords.test(word)) {
    const closed = closedOf(draft, entity) ?? status.facets.values.list.filter((v) => closedWords.test(v));
    if (closed.length > 0)
      return { path: [{ attribute: attributeIdOf(entity.id, status.name) }], test: { kind: 'isNot', values: closed } };
  }
  if (status?.facets.values && /^(?:past-due|overdue|outstanding|unpaid|unsettled)$/.test(word)) {
    const open = status.facets.values.list.filter((v) =>
      /^(?:open|unpaid|due|overdue|sent|issued|outstanding|pending)$/.test(nameKey(v)),
    );
    const closed = closedOf(draft, entity);
    const path = [{ attribute: attributeIdOf(entity.id, status.name) }];
    if (open.length > 0) return { path, test: { kind: 'is', values: open } };
    if (closed) return { path, test: { kind: 'isNot', values: closed } };
  }
  for (const a of attributes) {
    if (!timeTypes.test(a.type)) continue;
    const first = nameKey(a.name).split(' ')[0] ?? '';
    if (first === word) return { path: [{ attribute: attributeIdOf(entity.id, a.name) }], test: { kind: 'present' } };
    if (positive !== undefined && first === positive) {
      a.facets = { ...a.facets, optional: a.facets.optional ?? `until ${first}` };
      return { path: [{ attribute: attributeIdOf(entity.id, a.name) }], test: { kind: 'missing' } };
    }
    if (openWords.test(word) && closedWords.test(first))
      return { path: [{ attribute: attributeIdOf(entity.id, a.name) }], test: { kind: 'missing' } };
  }
  if (status?.facets.values && positive !== undefined) {
    const hit = status.facets.values.list.find((v) => nameKey(v) === nameKey(positive));
    if (hit)
      return { path: [{ attribute: attributeIdOf(entity.id, status.name) }], test: { kind: 'isNot', values: [hit] } };
  }
  return undefined;
}

/** The values nearly all instances end in, where the text says so. */
function closedOf(draft: Draft, entity: DraftEntity): readonly string[] | undefined {
  for (const claim of draft.claims) {
    if (claim.kind !== 'skew' || entityOf(draft, claim.owner)?.entity !== entity) continue;
    const values = claim.values.filter((v) =>
      [...entity.attributes.values()].some((a) => a.facets.values?.list.some((x) => nameKey(x) === nameKey(v))),
    );
    if (values.length > 0) return values;
  }
  return undefined;
}

function withSkew(draft: Draft, entity: DraftEntity, filter: ConceptualFilter): ConceptualFilter {
  for (const claim of draft.claims) {
    if (claim.kind !== 'skew' || entityOf(draft, claim.owner)?.entity !== entity) continue;
    return { ...filter, excludes: claim.share };
  }
  return filter;
}

function dedupe(by: readonly ConceptualQuery['by'][number][]): readonly ConceptualQuery['by'][number][] {
  const seen = new Set<string>();
  return by.filter((b) => {
    const key = JSON.stringify(b.path);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

void references;
