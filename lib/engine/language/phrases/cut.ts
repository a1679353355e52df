import type { Clause } from './clause';
import type { NounPhrase } from './noun-phrase';

/** A joint between two clauses of a sentence. */
export interface Cut {
  /** Where the joint begins, and where the clause's own words begin. */
  readonly at: number;
  readonly from: number;
  readonly kind: Clause['kind'] | 'inherit';
  readonly antecedent?: NounPhrase;
}
