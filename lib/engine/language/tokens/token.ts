import type { VerbForm } from '../lexicon/verbs';

export type Tag =
  | 'noun'
  | 'verb'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'det'
  | 'poss'
  | 'quant'
  | 'num'
  | 'adj'
  | 'adv'
  | 'prep'
  | 'to'
  | 'conj'
  | 'pron'
  | 'wh'
  | 'not'
  | 'gen'
  | 'punct'
  | 'quote';

/** A word, number, quoted string or punctuation mark of the brief, with its place and its part of speech. */
export interface Token {
  readonly text: string;
  /** Lower case, straight apostrophes. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
  /** For verbs, participles and gerunds. */
  readonly lemma?: string | undefined;
  readonly form?: VerbForm | undefined;
  /** Names rows, though the word often stands for whoever runs the database. */
  readonly thing?: true;
}

export const isFiniteVerb = (t: Token): boolean =>
  t.tag === 'be' || t.tag === 'have' || t.tag === 'do' || t.tag === 'modal' || (t.tag === 'verb' && t.form !== 'ing');

export const lowerOf = (tokens: readonly Token[]): string => tokens.map((t) => t.lower).join(' ');
