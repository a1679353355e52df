import type { Tag, Token } from './token';

/** Makes words that the text leaves out, all at the place `at`: each with its part of speech. */
export const wordsAt =
  (at: number) =>
  (text: string, tag: Tag, more: Partial<Token> = {}): Token => ({
    text,
    lower: text,
    tag,
    start: at,
    end: at,
    ...more,
  });

/** "each well": a thing as the subject of a statement that leaves it out. */
export const eachOne = (thing: string, at: number): readonly Token[] => {
  const word = wordsAt(at);
  return [word('each', 'det'), ...thing.split(' ').map((w) => word(w, 'noun'))];
};
