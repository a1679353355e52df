import type { SourceSpan } from '../../model/origin';
import type { Token } from '../tokens/token';
import type { NounPhrase } from './noun-phrase';

/** The finite verb of a clause with its auxiliaries. */
export interface VerbGroup {
  readonly lemma: string;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal?: string;
  /** Index of the last token of the group. */
  readonly to: number;
  readonly from: number;
}

/** One statement: a subject, a finite verb and what follows; or a fragment that hangs on the statement before. */
export interface Clause {
  readonly kind: 'main' | 'fragment' | 'each-with' | 'whose' | 'including' | 'purpose';
  /** Adjunct in front: "For each lesson", "During a visit". */
  readonly lead: readonly Token[];
  readonly subjects: readonly NounPhrase[];
  readonly verb?: VerbGroup;
  readonly rest: readonly Token[];
  readonly tokens: readonly Token[];
  readonly span: SourceSpan;
  /** The noun phrase right before a fragment, which it says more about. */
  readonly antecedent?: NounPhrase;
}
