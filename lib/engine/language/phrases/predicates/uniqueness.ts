import type { Facets } from '../facets';
import type { Mood } from './mood';

const scope =
  '(?: (?:within|per|for|in|inside|among|across|at|on|of|with) (?:the |an? |each |every |one |any |its |their |all |a given |the same )?([a-z][a-z -]*?))?';
const uniques: readonly RegExp[] = [
  new RegExp(`^(?:globally |strictly )?(?:unique|distinct|one of a kind|unambiguous)(?: identifier)?${scope}$`),
  /^(?:different|another|other) (?:for|in) (?:each|every)(?: one| of them| [a-z -]+)?$/,
  new RegExp(
    `^(?:used|occurs?|appears?|exists?|assigned|given(?: out)?|issued|taken|allocated|found|come up|comes up) (?:only once|just once|once only|only one time|at most once|no more than once|exactly once)${scope}$`,
  ),
  new RegExp(`^only (?:used|occurs?|appears?|exists?|assigned|given(?: out)?|issued|taken|allocated) once${scope}$`),
];
const repeats = new RegExp(
  `^(?:be )?(?:reused|re-used|repeated|repeat|duplicated|used twice|used again|given twice|given out twice|assigned twice|issued twice|shared|the same|occur twice|occur more than once|appear twice|appear more than once|exist twice|identical|used more than once|assigned more than once|shared (?:by|between|among) .+)${scope}$`,
);

/** "must be unique per hotel", "is used only once", "cannot be reused". */
export function uniqueness({ denied, rest }: Mood): Facets | undefined {
  if (denied) {
    const m = repeats.exec(rest);
    return m ? { unique: true, ...(inside(m[1]) && { within: m[1] as string }) } : undefined;
  }
  if (/^no duplicates$/.test(rest)) return { unique: true };
  for (const shape of uniques) {
    const m = shape.exec(rest);
    if (m) return { unique: true, ...(inside(m[1]) && { within: m[1] as string }) };
  }
  return undefined;
}

const inside = (words: string | undefined): boolean =>
  words !== undefined &&
  !/^(?:system|database|table|whole|entire|world|all|one|case|country|register|list|platform|app|them)\b/.test(words);
