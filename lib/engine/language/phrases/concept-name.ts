import { singular } from '../../model/inflect';
import { emptyModifiers, genericHeads } from '../lexicon/nouns';

/** Without the marks of an identifier or an abbreviation. */
const plainName = (word: string): string =>
  word.includes('_') || word.startsWith('#') || word.endsWith('.')
    ? word.replace(/_/g, ' ').replace(/^#|[.]$/g, '')
    : word;

/** "managing products", "recording order details": what is done with the thing is no part of its name. */
const keeping = new Set(
  'managing recording storing maintaining deleting updating modifying adding viewing querying creating editing browsing tracking handling searching importing exporting displaying printing'.split(
    ' ',
  ),
);

/** Terms whose first word says which: the common name beside the Latin one, the given name beside the surname. */
const named = /^(?:common|given|specific) (?:names?|gravity|weight)$/;

/** Lower-case singular name of a concept from the words of its noun phrase. */
export function conceptName(words: readonly string[]): string {
  let from = 0;
  while (
    from < words.length - 1 &&
    emptyModifiers.has(words[from] ?? '') &&
    !/^(?:at|on|by)$/.test(words[from + 1] ?? '') &&
    !(words.length - from === 2 && named.test(`${words[from]} ${words[from + 1]}`))
  )
    from++;
  const last = words[words.length - 1] ?? '';
  if (words.length - from > 1 && keeping.has(words[from] ?? '') && (genericHeads.has(last) || singular(last) !== last))
    from += words.length - from > 2 && emptyModifiers.has(words[from + 1] ?? '') ? 2 : 1;
  // "client firm" is the client.
  const firm =
    words.length - from === 2 &&
    /^(?:client|customer|supplier|partner|member|carrier|vendor|contractor)$/.test(words[from] ?? '') &&
    /^(?:firm|company|companies|firms|business|businesses|organi[sz]ations?)$/.test(last);
  const kept = words.slice(from, firm ? -1 : undefined).map(plainName);
  return singular(
    kept
      .filter((w, k) => !(k > 0 && k < kept.length - 1 && /^(?:basic|detailed|relevant|respective)$/.test(w)))
      .join(' ')
      .trim(),
  );
}
