import { verbForms } from '../lexicon/verbs';
import { said, wordsAt } from './raw-words';
import type { RawToken } from './tokenize';

const opening =
  /^(?:the |its |our |these )?(?:main |core |key |primary |basic |other )*(?:functions?|features?|functionality|functionalities|tasks?|goals?|purposes?|aims?|objectives?|duties|responsibilities)(?: of (?:the|this|our|an?|such an?) (?:[a-z-]+ ){1,6}?)? ?(?:include|includes|are|is|comprise|comprises) (?:to )?$/;

/** The words it can begin with; most sentences begin with another. */
const openers = new Set(
  'the its our these main core key primary basic other function functions feature features functionality functionalities task tasks goal goals purpose purposes aim aims objective objectives duties responsibilities'.split(
    ' ',
  ),
);
const LONGEST = 18;

/** What software does with what it keeps. */
const keeping = /^(?:record|manage|maintain|track|store|keep|register|monitor|save|collect|handle|document)$/;

/**
 * "The functions of the system include recording visits, maintaining a log and tracking fees": that the system records,
 * maintains and tracks. The same words where nothing of the kind is said.
 */
export function statedFunctions(t: readonly RawToken[]): readonly RawToken[] {
  const first = t[0];
  if (!first || !openers.has(first.lower)) return t;
  const at = t
    .slice(0, LONGEST)
    .findIndex((x, i) => i > 1 && doneBy(x) !== undefined && opening.test(`${wordsAt(t, 0, i)} `));
  if (at < 0) return t;
  const place = t[at] as RawToken;
  const behind = t.flatMap((x, i): readonly RawToken[] => {
    if (i < at || (x.lower === 'to' && doneBy(t[i + 1] ?? x) !== undefined && joins(t[i - 1]))) return [];
    const lemma = i === at || joins(t[i - 1]) || (t[i - 1]?.lower === 'to' && joins(t[i - 2])) ? doneBy(x) : undefined;
    if (lemma === undefined) return [x];
    const does = { ...x, text: `${lemma}s`, lower: `${lemma}s` };
    return t[i - 1]?.lower === ',' ? [said('and', x), does] : [does];
  });
  return [said('the', place), said('system', place), ...behind];
}

const joins = (t: RawToken | undefined): boolean => t?.lower === ',' || t?.lower === 'and';

const doneBy = (x: RawToken): string | undefined => {
  const known = x.kind === 'word' ? verbForms.get(x.lower) : undefined;
  return known && (known.form === 'ing' || known.form === 'base') && keeping.test(known.lemma)
    ? known.lemma
    : undefined;
};
