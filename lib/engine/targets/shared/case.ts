/** The words of a database name in lower case: `Größe (cm)` gives `größe` and `cm`. Letters of any script count. */
export function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFKC')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The same in ASCII letters and digits, without accents; nothing for a name in another script. */
export const asciiWordsOf = (name: string): readonly string[] =>
  wordsOf(name.normalize('NFKD').replace(/\p{M}/gu, '')).flatMap((word) => word.split(/[^a-z0-9]+/).filter(Boolean));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const pascalCase = (words: readonly string[]): string => words.map(capital).join('');

export const camelCase = (words: readonly string[]): string => words.map((w, i) => (i === 0 ? w : capital(w))).join('');

export const snakeCase = (words: readonly string[]): string => words.join('_');
