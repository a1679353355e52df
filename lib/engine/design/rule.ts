import type { Draft } from './draft';
import type { Given } from './given';

/** One law of the design. Rules run in the registry's order; each sees what the ones before it made. */
export interface DesignRule {
  /** `design/<name>`; decisions and findings of the rule carry it. */
  readonly code: string;
  /** The law in one sentence. */
  readonly title: string;
  readonly apply: (draft: Draft, given: Given) => Draft;
}
