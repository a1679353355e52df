import { headOf } from '../lexicon/phrase-words';
import type { Draft, DraftAttribute, DraftEntity } from './draft';
import { references } from './links';
import { nameKey } from './names';

/** What is counted within something else, or stands in a row: its number repeats from one whole to the next. */
const counted =
  /(?:^| )(?:room|seat|bed|floor|gate|table|lane|locker|spot|bay|box|shelf|slot|stall|platform|page|chapter|episode|season|round|lap|week|line|version|edition|volume|issue|lesson|unit|step|question|item|entry|lot|plot|apartment|flat|house|building|level|stage|phase|turn|move|stop|track|part|section|row|position|revision|exam|semester|class|group|team|match|game|heat|period|day|card|phone|copy|tank|cabin|berth|pitch|court|desk|ward|cell|aisle|rack|parking space|parking lot|entrance|exit)$/;

/**
 * A thing's own number or code, named as such in its list ("customer number" of a customer), tells it from all others
 * of its kind: it is unique, unless its kind is counted within something else or another fact identifies it already.
 */
export function identifyByNumber(draft: Draft): void {
  for (const entity of draft.entities.values()) {
    if (entity.made || entity.kind === 'weak' || entity.kind === 'subtype' || counted.test(nameKey(entity.name)))
      continue;
    if ([...entity.attributes.values()].some((a) => a.facets.unique || a.facets.key)) continue;
    if (draft.edges.some((e) => !e.dropped && e.whole !== undefined && e.whole !== entity.id && isEnd(e, entity)))
      continue;
    const own = ownNumber(draft, entity);
    if (own) own.facets = { ...own.facets, unique: true };
  }
}

const isEnd = (edge: { readonly a: string; readonly b: string }, { id }: DraftEntity): boolean =>
  edge.a === id || edge.b === id;

/** "customer number", "order code": named after the thing, or bare where it leads the list of what refers to nothing. */
function ownNumber(draft: Draft, entity: DraftEntity): DraftAttribute | undefined {
  const key = nameKey(entity.name);
  const head = headOf(key);
  let first = true;
  for (const [name, attribute] of entity.attributes) {
    if (
      !/^(?:text|code)$/.test(attribute.type) ||
      attribute.facets.optional ||
      attribute.facets.multi ||
      attribute.facets.values
    ) {
      first = false;
      continue;
    }
    const base = /^(.+) (?:number|code|no|identifier)$/.exec(name)?.[1];
    if (base !== undefined && (base === key || base === head)) return attribute;
    if (first && /^(?:number|code)$/.test(name) && references(draft, entity.id).length === 0) return attribute;
    first = false;
  }
  return undefined;
}
