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

export function lowerOf(tokens: readonly Token[]): string {
  let text = tokens[0]?.lower ?? '';
  for (let i = 1; i < tokens.length; i++) text += ` ${(tokens[i] as Token).lower}`;
  return text;
}

/** The words of a sentence without the full stop that ends it. */
export const withoutStop = (tokens: readonly Token[]): readonly Token[] =>
  tokens[tokens.length - 1]?.text === '.' ? tokens.slice(0, -1) : tokens;

/** "handed out", "came in": the word that belongs to the verb before it. */
export const isParticle = (word: string): boolean => particles.has(word);

const particles = new Set(['in', 'out', 'up', 'off', 'down', 'back', 'over']);

/** The particle of a verb with the blank in front of it, or nothing. */
export function particleOf(tokens: readonly Token[], verb: Token): string {
  const after = tokens[tokens.indexOf(verb) + 1]?.lower ?? '';
  return isParticle(after) ? ` ${after}` : '';
}
