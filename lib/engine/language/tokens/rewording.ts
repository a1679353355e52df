import type { RawToken } from './tokenize';

/** Says the same with other words, where `tokens[at]` opens a stretch it knows: what to write, and how many it took. */
export type Rewording = (tokens: readonly RawToken[], at: number) => Reworded | undefined;

export interface Reworded {
  readonly words: readonly RawToken[];
  readonly took: number;
}
