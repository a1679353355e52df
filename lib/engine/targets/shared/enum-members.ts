import { asciiWordsOf, pascalCase } from './case';
import { claim } from './code-names';

/** What the values of an enum are called as its members, in Pascal case: each a name of its own, in ASCII. */
export function enumMembers(values: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    values.map((value) => {
      const words = asciiWordsOf(value);
      const named = /^[a-z]/.test(words[0] ?? '');
      return [value, claim(taken, pascalCase(named ? words : ['value', ...words]))];
    }),
  );
}
