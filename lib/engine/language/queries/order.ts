import type { ConceptualQuery, MemberPath } from '../../model/conceptual';
import { attributeIdOf } from '../../model/conceptual';
import { singular } from '../../model/inflect';
import type { Draft, DraftEntity } from '../resolve/draft';
import { attributeNamed } from '../resolve/rules';
import { momentOf, startOf, timeFor } from './moments';
import { attributeLike, isMoment, pathTo, type RelationshipId } from './paths';
import { NUMBER, numberOf } from './words';

type Order = ConceptualQuery['order'];

const newest = 'newest|latest|most recent(?:ly [a-z]+)?|youngest|last(?: [a-z]+ed)?|recent ones|fresh(?:est)?|new ones';
const oldest = 'oldest|earliest|soonest|next|first come|longest(?: [a-z]+){0,4}';
const high = 'highest|largest|biggest|greatest|most expensive|dearest|best|heaviest|most';
const low = 'lowest|smallest|cheapest|least expensive|least|lightest|worst|fewest';
const place = '(?:first|on top|at the top|up front|ahead|come first|comes first|coming first|before the others)';

const superlative = new RegExp(`\\b(${newest}|${oldest}|${high}|${low})((?: [a-z-]+){0,3}?) ${place}\\b`);
const bare = new RegExp(`\\bwith the (${newest}|${oldest}|${high}|${low})((?: [a-z-]+){0,2}?) (?:${place}|leading)\\b`);

/** In which order the rows are wanted, and the words read for it. */
export function orderOf(draft: Draft, entity: DraftEntity, words: string, idOf: RelationshipId): Order {
  const stated = statedOrder(draft, entity, words, idOf);
  if (stated) return stated;
  const told = bare.exec(words) ?? superlative.exec(words);
  if (told) return superlativeOrder(draft, entity, told[1] ?? '', (told[2] ?? '').trim(), idOf);
  if (
    /\breverse[ -]chronological|\b(?:newest|latest|most recent) (?:to|before|then) (?:the )?(?:oldest|older)\b/.test(
      words,
    )
  )
    return [{ path: momentOf(entity), direction: 'desc' }];
  if (/\bchronological|\bin date order\b|\bin time order\b|\b(?:oldest|earliest) to (?:newest|latest)\b/.test(words))
    return [{ path: momentOf(entity), direction: 'asc' }];
  if (/\balphabetical|\ba to z\b|\ba-z\b/.test(words)) {
    const name = attributeLike(entity, 'name');
    if (name) return [{ path: [{ attribute: attributeIdOf(entity.id, name.name) }], direction: 'asc' }];
  }
  if (
    /\bin (?:the |their |its )?(?:right |correct |proper |given |playing |running )?(?:order|sequence)\b/.test(words)
  ) {
    const position = ['position', 'sequence', 'ordinal', 'number', 'rank'].flatMap(
      (w) => attributeLike(entity, w) ?? [],
    )[0];
    if (position) return [{ path: [{ attribute: attributeIdOf(entity.id, position.name) }], direction: 'asc' }];
    return [{ path: momentOf(entity), direction: 'asc' }];
  }
  return limitedOrder(draft, entity, words, idOf);
}

const stated =
  /\b(?:ordered|sorted|sort|order|arranged|ranked|in (?:the )?order of|in order of|sorting|ordering)(?: (?:them|it|these|those))?(?: alphabetically| chronologically)?(?: by)? (?:the |their |its |his |her )?([a-z][a-z -]*?)(?:,? (?:in )?(descending|ascending|desc|asc|newest first|latest first|highest first|lowest first|reversed?)(?: order)?)?(?=$|[.;,()]| and | with | from | for | in | then | where | of a )/;

function statedOrder(draft: Draft, entity: DraftEntity, words: string, idOf: RelationshipId): Order | undefined {
  const m = stated.exec(words);
  if (!m || /^(?:which|in which|that)\b/.test(m[1] ?? '')) return undefined;
  const phrase = m[1] ?? '';
  const back =
    /^(?:desc|newest|latest|highest|reverse)/.test(m[2] ?? '') ||
    /^, (?:newest|latest|most recent|highest)/.test(words.slice(m.index + m[0].length));
  const name = singular(phrase.replace(/^(?:by )?(?:the )?(?:newest|latest|descending|reverse)? ?/, '').trim());
  const path = pathTo(draft, entity, name, idOf);
  if (path) return [{ path, direction: back || /^(?:newest|latest|descending|reverse)/.test(phrase) ? 'desc' : 'asc' }];
  if (/^(?:date|time|day|recency|age|newest|latest|creation|insertion)/.test(phrase)) {
    const desc = back || /^(?:recency|newest|latest)/.test(phrase);
    return [{ path: momentOf(entity), direction: desc ? 'desc' : 'asc' }];
  }
  return undefined;
}

const downward = new RegExp(`^(?:${newest}|${high})$`);
const byAmount = new RegExp(`^(?:${high}|${low})$`);

function superlativeOrder(draft: Draft, entity: DraftEntity, word: string, of: string, idOf: RelationshipId): Order {
  const direction = downward.test(word) ? 'desc' : 'asc';
  const named =
    of === '' ? undefined : pathTo(draft, entity, singular(of.replace(/^(?:ones?|rows?|entries) ?/, '')), idOf);
  if (named && 'attribute' in (named[named.length - 1] ?? {})) return [{ path: named, direction }];
  if (/expensive|cheap|dear/.test(word)) {
    const price = [...entity.attributes.values()].find((a) => a.type === 'money');
    return price ? [{ path: [{ attribute: attributeIdOf(entity.id, price.name) }], direction }] : [];
  }
  if (byAmount.test(word)) {
    const number = ['rating', 'score', 'points', 'priority', 'amount', 'total'].flatMap(
      (w) => attributeNamed(entity, w) ?? [],
    )[0];
    return number ? [{ path: [{ attribute: attributeIdOf(entity.id, number.name) }], direction }] : [];
  }
  if (/^(?:soonest|next)$/.test(word)) return [{ path: startOf(entity) ?? momentOf(entity), direction }];
  // "oldest report first": by when it was reported.
  const told = of === '' ? undefined : timeFor(entity, of);
  return [{ path: told ?? momentOf(entity), direction }];
}

const latestOnes = new RegExp(
  `\\b(?:latest|newest|most recent|recent|last (?:${NUMBER}))(?: (?:${NUMBER}))?(?= [a-z])`,
);
const oldestOnes = new RegExp(`\\b(?:oldest|earliest)(?: (?:${NUMBER}))?(?= [a-z])|(?:${NUMBER}) oldest\\b`);
const topBy = new RegExp(`\\b(?:top|best|highest|largest)(?: (?:${NUMBER}))? [a-z -]+? by (?:the |their )?([a-z -]+)`);

/** "latest 50 purchases", "upcoming concerts": the order goes without saying. */
function limitedOrder(draft: Draft, entity: DraftEntity, words: string, idOf: RelationshipId): Order {
  if (latestOnes.test(words) && !/\b(?:last|most recent) (?:\d+ |few )?(?:day|week|month|year|hour|name)/.test(words))
    return [{ path: momentOf(entity), direction: 'desc' }];
  if (oldestOnes.test(words)) return [{ path: momentOf(entity), direction: 'asc' }];
  const top = topBy.exec(words);
  const path = top?.[1] ? pathTo(draft, entity, singular(top[1].trim()), idOf) : undefined;
  if (path) return [{ path, direction: 'desc' }];
  if (/\b(?:upcoming|next)\b/.test(words)) {
    const start = startOf(entity);
    if (start) return [{ path: start, direction: 'asc' }];
  }
  return [];
}

const firstOf = new RegExp(
  `\\b(?:top|first|last|latest|newest|oldest|next|best|highest|most recent|only the) (${NUMBER}) (?!(?:%|percent|minute|hour|day|night|week|month|year)s?\\b)`,
);
const numberFirst = new RegExp(`\\b(${NUMBER}) (?:latest|newest|most recent|oldest|best|highest|biggest|next)\\b`);

/** How many rows are wanted at most. */
export function limitOf(words: string): number | undefined {
  const m = firstOf.exec(words) ?? numberFirst.exec(words);
  const n = m?.[1] === undefined ? undefined : numberOf(m[1]);
  return n !== undefined && n > 0 ? n : undefined;
}

/** Whether a fact says in which order rows come rather than which rows are meant; of a `listed` owner's rows, names do too. */
export function ordersBy(draft: Draft, entity: DraftEntity, path: MemberPath, listed = false): boolean {
  const last = path[path.length - 1];
  if (!last || !('attribute' in last)) return false;
  const owners = path.length === 1 ? [entity] : draft.entities.values();
  for (const owner of owners) {
    const a = [...owner.attributes.values()].find((x) => attributeIdOf(owner.id, x.name) === last.attribute);
    if (!a) continue;
    if (path.length === 1 && listed && /^(?:(?:full |last |first )?name|title|surname)$/.test(a.name)) return true;
    const ranks = /^(?:position|sort order|sequence|ordinal|rank|priority|rating|score|points)$/.test(a.name);
    return ranks || (path.length === 1 && isMoment(a));
  }
  return false;
}
