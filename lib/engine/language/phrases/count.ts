import { numberWords } from '../lexicon/closed';
import { wordsIn } from '../lexicon/phrase-words';
import { lowerOf, type Tag, type Token } from '../tokens/token';

/** How many are meant: what the words say, undefined where they do not say. */
export interface Count {
  readonly min?: 0 | 1;
  readonly max?: 1 | 'many';
  /** A number greater than one that bounds it: "up to 5". */
  readonly limit?: number;
  /** Each and every: said of one at a time. */
  readonly each?: boolean;
  readonly none?: boolean;
}

const number = '(\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
type Phrase = readonly [RegExp, (m: RegExpExecArray) => Count];

/** What begins with one of these is counted by that word alone. */
const plain = new Set(
  'many multiple several various numerous some few different most each every both either'.split(' '),
);
const plainPhrases: readonly Phrase[] = [
  [
    /^(?:many|multiple|several|various|numerous|some|all|a few|few|different|most|unlimited)\b/,
    () => ({ max: 'many' }),
  ],
  [/^(?:each|every|any given|any)\b(?: one\b)?(?: of\b)?/, () => ({ each: true })],
  [/^both\b/, () => ({ max: 'many' })],
  [/^either\b/, () => ({})],
];
const phrases: readonly Phrase[] = [
  [/^(?:zero|0|none) or (?:one|1)\b/, () => ({ min: 0, max: 1 })],
  [/^(?:zero|0|none) ,? ?(?:or|to) (?:more|many|several|n)\b/, () => ({ min: 0, max: 'many' })],
  [/^zero , one or (?:more|many)\b/, () => ({ min: 0, max: 'many' })],
  [/^(?:one|1) (?:or|to) (?:more|many|several|n)\b/, () => ({ min: 1, max: 'many' })],
  [/^(?:one|1|two|2|three|3) (?:or|to) (?:two|three|four|five|2|3|4|5)\b/, () => ({ min: 1, max: 'many' })],
  [/^(?:two|2) or more\b/, () => ({ min: 1, max: 'many' })],
  [
    /^(?:at least|a minimum of|minimum|no fewer than|no less than) (?:an?|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/,
    () => ({ min: 1, max: 'many' }),
  ],
  [
    /^(?:at most|up to|no more than|a maximum of|not more than|maximum) (?:one|1|a single)\b/,
    () => ({ min: 0, max: 1 }),
  ],
  [
    new RegExp(`^(?:at most|up to|no more than|a maximum of|not more than|maximum) ${number}\\b`),
    (m) => limited(m[1] ?? '', 0),
  ],
  [
    /^(?:one and only one|exactly one|exactly 1|only one|only a single|precisely one|just one|a single|one single|one|1)\b(?! of\b)/,
    () => ({ min: 1, max: 1 }),
  ],
  [/^(?:exactly|precisely) /, () => ({ min: 1, max: 'many' })],
  [
    /^(?:more than one|any number of|a number of|a large number of|lots of|a lot of|a list of|a set of|a series of|a variety of|a range of|a collection of|a wide range of|a group of|an unlimited number of|all kinds of|as many)\b/,
    () => ({ max: 'many' }),
  ],
  ...plainPhrases,
  [/^(?:no)\b/, () => ({ none: true })],
  [new RegExp(`^${number}\\b`), (m) => limited(m[1] ?? '', 1)],
];

function limited(word: string, min: 0 | 1): Count {
  const n = numberWords.get(word) ?? Number(word);
  return n === 1 ? { min, max: 1 } : { ...(min === 1 && { min }), max: 'many', limit: n };
}

const starters = new Set(
  'a an at up no not exactly precisely only just minimum maximum more any lots as none unlimited all'.split(' '),
);

const countingTags: ReadonlySet<Tag> = new Set<Tag>(['quant', 'num', 'det', 'adv', 'prep', 'adj', 'noun', 'not']);
/** What may stand behind an article for it to count. */
const amounts = new Set(
  'minimum maximum single number large lot list set series variety range collection wide group unlimited few'.split(
    ' ',
  ),
);

/** The counting words at `i`, and where they end; undefined when there are none. */
export function countAt(
  tokens: readonly Token[],
  i: number,
): { readonly count: Count; readonly end: number } | undefined {
  const first = tokens[i];
  if (!first || !countingTags.has(first.tag)) return undefined;
  if (first.tag !== 'quant' && first.tag !== 'num' && !starters.has(first.lower)) return undefined;
  if ((first.lower === 'a' || first.lower === 'an') && !amounts.has(tokens[i + 1]?.lower ?? '')) return undefined;
  const text = lowerOf(tokens.slice(i, i + 6));
  for (const [shape, read] of plain.has(first.lower) ? plainPhrases : phrases) {
    const m = shape.exec(text);
    if (!m) continue;
    const words = wordsIn(m[0]);
    const end = i + words;
    if (words === 1 && first.tag === 'num' && !/^(noun|adj|verb)$/.test(tokens[end]?.tag ?? '')) return undefined;
    return {
      count: read(m),
      end:
        tokens[end]?.lower === 'of' &&
        (/^(each|all|some|many|most|both)$/.test(first.lower) || (words > 1 && tokens[end + 1]?.tag === 'poss'))
          ? end + 1
          : end,
    };
  }
  return undefined;
}
