import type { Token } from '../tokens/token';
import { type Count, countAt } from './count';
import { type Facets, facetsOf, mergeFacets } from './facets';
import { flagNouns } from './flag-item';
import { flagWords } from './flag-words';

/** What stands in front of an item's name. */
export interface ItemLead {
  /** Where the name begins. */
  readonly at: number;
  readonly facets: Facets;
  readonly determiner?: string | undefined;
  readonly count?: Count | undefined;
}

/** Counts, articles and flags in front of the name of an item: "up to three", "an optional", "a 5-digit". */
export function leadOfItem(tokens: readonly Token[], known: Facets): ItemLead {
  const isNumber = /^(?:a|the)$/.test(tokens[0]?.lower ?? '') && tokens[1]?.lower === 'number';
  const counted = isNumber ? undefined : countAt(tokens, 0);
  let at = counted && counted.end < tokens.length ? counted.end : 0;
  let facets = known;
  let determiner: string | undefined;
  for (; at < tokens.length - 1; at++) {
    const t = tokens[at] as Token;
    // "a required flag": what it says of others.
    const flag = flagNouns.has(tokens[at + 1]?.lower ?? '') ? undefined : flagOf(t.lower);
    if (t.tag === 'det' || t.tag === 'poss') determiner ??= t.lower;
    else if (flag) facets = mergeFacets(facets, flag);
    else if (t.tag !== 'adv' || tokens[at + 1]?.tag === 'prep' || t.lower === 'away') break;
  }
  const again = counted || tokens[at]?.lower === 'number' ? undefined : countAt(tokens, at);
  if (again && again.end < tokens.length) at = again.end;
  return { at, facets, determiner, count: (counted ?? again)?.count };
}

/** What a word in front of a name says of the fact; undefined for words that say nothing. */
function flagOf(word: string): Facets | undefined {
  if (/^(?:maybe|perhaps|possibly|sometimes)$/.test(word)) return { optional: word };
  if (flagWords.has(word) || word === 'optionally') return facetsOf(word);
  if (/^(\d+|\w+)-(?:character|digit|letter)$/.test(word)) return facetsOf(word.replace(/-(?=[a-z]+$)/, ' '));
  return undefined;
}
