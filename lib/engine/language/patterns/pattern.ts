import type { Claim } from '../claims';
import type { Context } from '../context';
import type { Clause } from '../phrases/clauses';

/** What a test of a pattern shows: the text, and each claim as {@link printClaim} prints it. */
export interface Example {
  readonly text: string;
  readonly reads: readonly string[];
}

/** One way people put things. The first pattern of the registry that matches a clause reads it. */
export interface Pattern {
  readonly id: string;
  /** What it recognises, in one sentence. */
  readonly doc: string;
  /**
   * A sentence in whose words this is nowhere found is not tried. It is tested on one word at a time, in lower case; on
   * a quotation as a whole.
   */
  readonly needs?: RegExp;
  readonly examples: readonly Example[];
  readonly match: (clause: Clause, context: Context) => readonly Claim[] | undefined;
}

/** A pattern over a whole sentence, tried before its clauses are read one by one. */
export interface SentencePattern {
  readonly id: string;
  readonly doc: string;
  /** The sentence is fully read by it; otherwise its clauses are read too. */
  readonly final: boolean;
  /** As of a pattern over clauses. */
  readonly needs?: RegExp;
  readonly examples: readonly Example[];
  readonly match: (context: Context) => readonly Claim[] | undefined;
}
