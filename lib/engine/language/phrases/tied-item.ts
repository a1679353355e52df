import { typeByEnding } from '../lexicon/attribute-types';
import type { Token } from '../tokens/token';
import { type Facets, mergeFacets } from './facets';
import type { Item } from './item';

/** "assigned to a user", "optionally linked to a deal": a reference in a list. */
export function tiedItem(
  tokens: readonly Token[],
  at: number,
  facets: Facets,
  itemOf: (tokens: readonly Token[]) => Item | undefined,
): Item | undefined {
  const verb = tokens[at];
  const prep = tokens[at + 1];
  if (
    verb?.form !== 'participle' ||
    !prep ||
    !/^(?:to|by|with|for|in|under)$/.test(prep.lower) ||
    at + 2 >= tokens.length
  )
    return undefined;
  const inner = itemOf(tokens.slice(at + 2));
  return inner && inner.name !== '' && !typeByEnding(inner.name)
    ? { ...inner, facets: mergeFacets(facets, inner.facets), tied: true }
    : undefined;
}
