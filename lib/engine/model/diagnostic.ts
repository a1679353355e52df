import type { ElementId } from './ids';
import type { SourceSpan } from './origin';

export type Severity = 'critical' | 'warning' | 'info';

/** A finding. What a person got wrong is one of these, never an exception. */
export interface Diagnostic {
  /** Rule that found it, e.g. `language/unread`, `design/missing-key`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, where: one sentence. */
  readonly message: string;
  /** What to do about it: one sentence, imperative. */
  readonly hint: string;
  /** The element it is about; absent when it is about the text alone. */
  readonly subject?: ElementId;
  /** The place in the brief; empty when it is about a hand-made element. */
  readonly spans: readonly SourceSpan[];
}
