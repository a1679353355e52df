import type { Question } from '../../model/design';

/** A question that could be asked. */
export interface Candidate {
  readonly question: Question;
  /** 0 to 1: how little the text says about it. */
  readonly uncertainty: number;
  /** How much of the schema hangs on the answer: about the number of tables, columns and keys that change. */
  readonly effect: number;
}
