import type { ConceptualQuery } from '../../model/conceptual';
import { toSnake } from '../../model/names';
import type { SourceSpan } from '../../model/origin';
import type { Draft, DraftEntity } from '../resolve/draft';
import { lowerOf, type Token } from '../tokens/token';
import { filtersOf } from './filters';
import { keysBy, owners } from './keys';
import { mentionsIn } from './mentions';
import { rangesOf, timeFor } from './moments';
import { limitOf, orderOf, ordersBy } from './order';
import { pathTo, type RelationshipId } from './paths';
import { targetOf } from './target';

/** What reading one way of reading gave: the query, or why there is none. */
export interface QueryReading {
  readonly query?: ConceptualQuery;
  /** Words that should name a fact and do not. */
  readonly unknown: readonly string[];
  readonly entity?: string;
}

/** One way of reading, from its words, in terms of the draft. */
export function readQuery(
  draft: Draft,
  tokens: readonly Token[],
  span: SourceSpan,
  idOf: RelationshipId,
  n: number,
  text: string,
): QueryReading {
  const said = withoutPurpose(tokens);
  const t = withoutShares(said);
  const words = wordsOf(t);
  const target = aggregated(draft, t, words) ?? targetOf(t, mentionsIn(draft, t));
  if (!target) return { unknown: [] };
  const { entity } = target;
  const keys = keysBy(draft, entity, t, idOf);
  const ofWhom = owners(draft, entity, target, t, idOf);
  const ranges = rangesOf(entity, words);
  const lookup = /\b(?:look(?:s|ed|ing)? (?:\S+ )?up|find|retrieve|fetch|identif)/.test(words) && !target.plural;
  const stated = orderOf(draft, entity, words, idOf);
  const order =
    stated.length > 0 || lookup
      ? stated
      : keys.by
          .filter((k) => k.how === 'equals' && ordersBy(draft, entity, k.path, target.plural && ofWhom.length > 0))
          .filter((k) => !ranges.some((r) => same(r.path, k.path)))
          .map((k) => ({ path: k.path, direction: 'asc' as const }));
  const by = dedupe([
    ...keys.by
      .filter((k) => ![...order, ...ranges].some((o) => same(o.path, k.path)))
      .map((k) => (lookup && ordersBy(draft, entity, k.path) ? { ...k, how: 'range' as const } : k)),
    ...ofWhom,
    ...ranges,
    ...rangeOnOrder(entity, words, order),
  ]);
  const where = filtersOf(draft, entity, { t, words, said: wordsOf(said) }, target, idOf).filter(
    (f) => !by.some((b) => same(b.path, f.path) && b.how === 'equals'),
  );
  const unknown = keys.unknown.filter((name) => !explained(draft, entity, name, words, idOf));
  if (by.length === 0 && order.length === 0 && where.length === 0) return { unknown, entity: entity.name };
  const limit = limitOf(words);
  const query: ConceptualQuery = {
    id: `q${n}_${toSnake(entity.name)}`,
    label: labelOf(text, span),
    entity: entity.id,
    by,
    where,
    order,
    ...(limit !== undefined && { limit }),
    frequency: frequencyOf(words),
    assumed: false,
    origin: { kind: 'text', spans: [span], pattern: 'query' },
  };
  return { unknown, entity: entity.name, query };
}

/** The query in its own words, not too many of them. */
const labelOf = (text: string, { start, end }: SourceSpan): string =>
  text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/[.?;,]$/, '')
    .slice(0, 90);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const wordsOf = (t: readonly Token[]): string =>
  lowerOf(t).replace(/ ,/g, ',').replace(/\( /g, '(').replace(/ \)/g, ')');

/** "open cases by priority (most cases are closed)": what is said of the rest by the way is no condition. */
function withoutShares(t: readonly Token[]): readonly Token[] {
  const from = t.findIndex((x) => x.text === '(');
  const to = from < 1 ? -1 : t.findIndex((x, i) => i > from && x.text === ')');
  return to > 0 && share.test(lowerOf(t.slice(from + 1, to))) ? [...t.slice(0, from), ...t.slice(to + 1)] : t;
}

const share =
  /^(?:most|nearly|almost|about|over|more than|less than|fewer than|only|very few|few|\d).*(?:\bare\b|\bis\b|(?:%|percent|per cent)(?! of)|\bfew\b|\bof (?:all|them)$)/;

/** "so that ..." says what for. */
function withoutPurpose(tokens: readonly Token[]): readonly Token[] {
  const whole = /^[.?!]$/.test(tokens[tokens.length - 1]?.text ?? '') ? tokens.slice(0, -1) : tokens;
  const at = whole.findIndex(
    (x, i) =>
      i > 2 &&
      ((x.lower === 'so' && /^(?:that|i|we|they|he|she|as|the)$/.test(whole[i + 1]?.lower ?? '')) ||
        (x.lower === 'in' && whole[i + 1]?.lower === 'order' && whole[i + 2]?.lower === 'to') ||
        x.lower === 'because'),
  );
  return at < 0 ? whole : whole.slice(0, at);
}

/** "the average rating of a product": read from the reviews, which hold the rating. */
function aggregated(draft: Draft, t: readonly Token[], words: string) {
  const m = /\b(?:average|total|sum of(?: the)?|mean|overall) ([a-z]+(?: [a-z]+)?)/.exec(words);
  const found = mentionsIn(draft, t);
  const first = found[0];
  if (!m?.[1] || !first) return undefined;
  for (const name of [m[1], m[1].split(' ')[0] ?? '']) {
    for (const entity of draft.entities.values()) {
      if (entity === first.entity || !entity.attributes.has(name)) continue;
      const at = t.findIndex((x) => x.lower === name.split(' ')[0]);
      const refers = draft.edges.some(
        (e) => !e.dropped && [e.a, e.b].includes(entity.id) && [e.a, e.b].includes(first.entity.id),
      );
      if (at >= 0 && refers) return { entity, from: at, to: at + 1, plural: true };
    }
  }
  return undefined;
}

/** "from a date on, by date": the moment that orders is also bounded. */
function rangeOnOrder(entity: DraftEntity, words: string, order: ConceptualQuery['order']): ConceptualQuery['by'] {
  const first = order[0];
  if (!first || !/\b(?:upcoming|future|still to come)\b/.test(words)) return [];
  const time = timeFor(entity, words);
  return time && same(time, first.path) ? [{ path: first.path, how: 'range' }] : [];
}

/** Whether words behind "by" are told by something else that was read: a person, a manner, a value. */
function explained(draft: Draft, entity: DraftEntity, name: string, words: string, idOf: RelationshipId): boolean {
  if (
    name.length < 3 ||
    /^(?:now|far|default|hand|mail|keyword|full text|then|date|time|day|week|month|year|period|far|chance)s?$/.test(
      name,
    )
  )
    return true;
  if (new RegExp(`(?:ed|en|made|written|done|sent|held|run) by (?:the |a |an |their )?${literal(name)}`).test(words))
    return true;
  const owner = draft.lookup(name);
  return owner !== undefined && pathTo(draft, owner, entity.name, idOf) !== undefined;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const frequencyOf = (words: string): ConceptualQuery['frequency'] =>
  /\b(?:all day|all the time|constantly|every (?:second|minute|request|page|time)|very often|often|frequently|most common|always|many times a (?:day|minute)|mostly|hundreds of times|thousands of times|every few seconds|permanently)\b/.test(
    words,
  )
    ? 'hot'
    : /\b(?:rarely|once a (?:year|month|quarter)|occasionally|yearly|seldom|now and then|at the end of (?:the|each) (?:year|season|month)|every now and then)\b/.test(
          words,
        )
      ? 'rare'
      : 'normal';

function dedupe(by: readonly ConceptualQuery['by'][number][]): readonly ConceptualQuery['by'][number][] {
  const seen = new Map<string, ConceptualQuery['by'][number]>();
  for (const b of by) {
    const key = JSON.stringify(b.path);
    const old = seen.get(key);
    if (!old || (old.how === 'equals' && b.how === 'range')) seen.set(key, b);
  }
  return [...seen.values()];
}
