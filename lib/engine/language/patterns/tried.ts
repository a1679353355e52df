import { remembered } from '../../model/remembered';
import type { Token } from '../tokens/token';
import type { Pattern, SentencePattern } from './pattern';
import { clausePatterns, sentencePatterns } from './registry';

/** The patterns that can match some sentence, in the order of the registry. */
export interface Tried {
  readonly sentence: readonly SentencePattern[];
  readonly clause: readonly Pattern[];
}

/** The patterns whose needed word is among those of a sentence, with those that need none. */
export function triedOn(tokens: readonly Token[]): Tried {
  const met = new Set<RegExp>();
  for (const { lower } of tokens) for (const need of metBy(lower)) met.add(need);
  const tried = ({ needs }: { readonly needs?: RegExp }): boolean => needs === undefined || met.has(needs);
  return { sentence: sentencePatterns.filter(tried), clause: clausePatterns.filter(tried) };
}

const allNeeds: readonly RegExp[] = [
  ...new Set([...sentencePatterns, ...clausePatterns].flatMap(({ needs }) => (needs ? [needs] : []))),
];

/** What patterns need that a word meets: most words meet nothing. */
const metBy: (word: string) => readonly RegExp[] = remembered((word) => allNeeds.filter((need) => need.test(word)));
