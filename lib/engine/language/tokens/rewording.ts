import type { RawToken } from './tokenize';

/** Says the same with other words, where `tokens[at]` opens a stretch it knows: what to write, and how many it took. */
export type Rewording = (tokens: readonly RawToken[], at: number) => Reworded | undefined;

export interface Reworded {
  readonly words: readonly RawToken[];
  readonly took: number;
}

/** Turns of phrase by the word each opens with; those of one word in the order they are tried. */
export type Openings = readonly (readonly [string, readonly Rewording[]])[];

/** Turns of phrase that open with any of the `words`, which have blanks between them. */
export const openedBy = (words: string, ...turns: readonly Rewording[]): Openings =>
  words.split(' ').map((word) => [word, turns]);
