import { singular } from '../../model/inflect';
import { typeByEnding } from '../lexicon/attribute-types';
import { wordsIn } from '../lexicon/phrase-words';
import { units } from '../lexicon/units';
import { lowerOf } from '../tokens/token';
import type { Chunk } from './chunks';
import { facetsOf, mergeFacets } from './facets';
import type { Item } from './item';
import { saidOfThem, shareWithLast } from './of-them';

const says =
  /^(?:which|that|who|if|once|when|until|unless|must|may|can|cannot|has to|defaults?|initially|unique|optional|required|between|ranging|where|never|not|always|nullable|positive|non-negative|blank|empty|null|stays|left|stored as|kept as|saved as|given in|measured in|expressed in|both|all of which|neither of which|case|regardless|ignoring|whatever|free-form|by default|somewhere|usually|only for|only if|only when|later|after|(?:at (?:least|most)|up to|no (?:more|less|fewer) than|not (?:more|less) than|more than|less than|greater than|max\.?|min\.?|maximum|minimum|from|over|under|exactly|above|below|[<>]=?) ?-? ?(?:\d[\d.,]*|zero|one))(?= |$)|^(?:exactly )?(?:\d+|four|five|six|eight|ten|twelve) (?:characters|digits|letters|chars)$|^[a-z0-9.-]+ (?:by default|unless (?:[a-z]+ )?otherwise)/;

const alone =
  /^(?:unique|optional|required|mandatory|nullable|compulsory|positive|non-negative|never|not|empty|blank|free-form|freeform|json)$/;

const withoutSo = (text: string): string =>
  text.startsWith('so ') ? text.replace(/^so (?=free-?form|json)/, '') : text;

/** "who might not be assigned yet": there may be none. */
const absent =
  /^(?:who|which|that) (?:may|might|can|could) (?:also )?(?:not )?(?:yet )?(?:be|have) (?:not )?(?:yet )?(?:assigned|known|set|missing|empty|absent|given|chosen|blank|unknown|left|none|been)/;

const ofThem = /^(?:neither|none|both|all|each|either)\b(?! of (?:our|the [a-z]+s)\b)/;

/** A piece that only says more about the one before: ", which must be unique", ", if known", ", at least 10". */
export function continuation(chunk: Chunk, items: Item[]): boolean {
  const last = items[items.length - 1];
  if (!last || chunk.before !== ',') return false;
  const text = withoutSo(lowerOf(chunk.tokens));
  const played = playedBy(text);
  if (played) {
    const since = played.both ? items.length - 2 : items.length - 1;
    for (let i = Math.max(0, since); i < items.length; i++) {
      const item = items[i] as Item;
      items[i] = { ...item, facets: { ...item.facets, reference: played.name } };
    }
    return true;
  }
  const them = ofThem.test(text) ? saidOfThem(text) : undefined;
  if (them) {
    shareWithLast(items, them);
    return true;
  }
  const unit = /^(?:all |both |each )?in ([a-z]+)$/.exec(text);
  if (unit && units.has(unit[1] ?? '')) {
    for (const [i, item] of items.entries())
      if (typeByEnding(item.name)?.type === typeByEnding(last.name)?.type && item.facets.unit === undefined)
        items[i] = { ...item, facets: mergeFacets(item.facets, facetsOf(text)) };
    return true;
  }
  if (!says.test(text) || (!text.includes(' ') && !alone.test(text))) return false;
  if (alone.test(chunk.tokens[0]?.lower ?? '') && chunk.tokens.length > 1 && chunk.tokens[1]?.tag === 'noun')
    return false;
  // "which may go below zero" bounds nothing.
  if (
    /^(?:which|that) (?:may|can|might) (?:also )?(?:go|be|fall|drop|become|get) (?:below|under|less than|negative)/.test(
      text,
    )
  )
    return true;
  // "which cannot be the same": of the two before, no fact of the last.
  if (
    /^(?:which|that|both|they) (?:can ?not|must not|may not|should not|must never|can never) be (?:the same|identical|equal)/.test(
      text,
    )
  )
    return true;
  const facets = absent.test(text) ? { optional: text } : facetsOf(text);
  const strong = /^(?:which|that|if|once|when|until|must|may|can|cannot|defaults?)\b/.test(text);
  if (!strong && Object.keys(facets).length === 0) return false;
  const from = /^both\b/.test(text) ? items.length - 2 : /^(?:all|neither)\b/.test(text) ? 0 : items.length - 1;
  for (let i = Math.max(0, from); i < items.length; i++) {
    const item = items[i] as Item;
    const end = i === items.length - 1 ? (chunk.tokens[chunk.tokens.length - 1]?.end ?? item.span.end) : item.span.end;
    items[i] = { ...item, facets: mergeFacets(item.facets, facets), span: { start: item.span.start, end } };
  }
  return true;
}

/** "a buddy, another singer", "a conductor, who is a singer too", "both of whom are persons": who or what the item is. */
function playedBy(text: string): { readonly name: string; readonly both: boolean } | undefined {
  const both = /^both of (?:whom|which|them) are (?:also )?([a-z][a-z -]*?)(?: too| as well)?$/.exec(text);
  if (both?.[1]) return { name: singular(both[1]), both: true };
  const one =
    /^(?:(?:who|which) (?:is|must be) (?:also )?(?:an? |another |one of (?:our|the) )|also an? |another )([a-z][a-z -]*?)(?: too| as well)?$/.exec(
      text,
    );
  if (!one?.[1] || typeByEnding(one[1]) || wordsIn(one[1]) > 3 || /^(?:unique|optional|must|yes)\b/.test(one[1]))
    return undefined;
  return { name: singular(one[1]), both: false };
}

/** "(both optional until played)": said of the item before as well. */
export function shareFacets(items: Item[], item: Item, chunk: Chunk): void {
  const open = chunk.tokens.findIndex((t) => t.lower === '(');
  const word = chunk.tokens[open + 1]?.lower ?? '';
  if (open < 0 || !/^(?:both|all)$/.test(word)) return;
  const from = word === 'both' ? items.length - 1 : 0;
  for (let i = Math.max(0, from); i < items.length; i++) {
    const before = items[i] as Item;
    items[i] = { ...before, facets: mergeFacets(before.facets, item.facets) };
  }
}
