import { type Facets, facetsOf, mergeFacets } from './facets';
import type { Item } from './item';

const denied = /^(?:neither|none)(?: of (?:which|them|these|the two|those|whom))?(?: (.+))?$/;
const stated = /^(?:both|all|each|either)(?: of (?:which|them|these|the two|those))?(?: (.+))?$/;

/** What is said of several facts of a list behind them: how many of the last ones, and what. */
export function saidOfThem(text: string): { readonly last: number; readonly facets: Facets } | undefined {
  const no = denied.exec(text);
  const m = no ?? stated.exec(text);
  const rest = m?.[1];
  if (rest === undefined) return undefined;
  const said = no ? negated(rest) : rest.replace(/^(?:being|of them|as well) /, '');
  const facets = facetsOf(
    `which ${/^(?:is|are|can|may|must|cannot|never|not|has|have)\b/.test(said) ? said : `is ${said}`}`,
  );
  const known = Object.keys(facets).length > 0 ? facets : facetsOf(said);
  if (Object.keys(known).length === 0) return undefined;
  const last = /^(?:both|neither|either)\b/.test(text) ? 2 : Number.POSITIVE_INFINITY;
  return { last, facets: known };
}

/** "none of which can be negative": cannot be. */
const negated = (rest: string): string => {
  const m = /^(can|may|must|might|should|is|are|be|being)\b(?: ever)?(?: be\b)? ?(.*)$/.exec(rest);
  if (m && /^(?:is|are|be|being)$/.test(m[1] ?? '')) return `is not ${m[2]}`;
  return m ? `cannot be ${m[2]}` : `is not ${rest}`;
};

/** The list with what is said of its last facts. */
export function shareWithLast(
  items: Item[],
  { last, facets }: { readonly last: number; readonly facets: Facets },
): void {
  for (let i = Math.max(0, items.length - last); i < items.length; i++) {
    const item = items[i] as Item;
    const apart = facets.min !== undefined || facets.max !== undefined;
    if (apart && (item.facets.values || /^(?:boolean|date|timestamp|text)$/.test(item.facets.type ?? ''))) continue;
    items[i] = { ...item, facets: mergeFacets(item.facets, facets) };
  }
}
