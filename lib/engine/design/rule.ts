import type { Draft } from './draft';
import type { Given } from './given';

/** One law of the design. Rules run in the registry's order; each sees what the ones before it made. */
export interface DesignRule {
  /** `design/<name>`; decisions and findings of the rule carry it. */
  readonly code: string;
  /** The law in one sentence. */
  readonly title: string;
  /** What the law is good for: for the rule's page. */
  readonly why: string;
  /** A description that shows it. */
  readonly example: string;
  readonly apply: (draft: Draft, given: Given) => Draft;
}
