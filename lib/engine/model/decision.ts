import type { DecisionId, ElementId } from './ids';
import type { Origin } from './origin';

/**
 * Something the engine decided that was not obvious. `choice` and each entry of `ruledOut` are machine words of the
 * deciding rule (`cascade`, `enum`): passing one back as an {@link Override} makes the rule take it.
 */
export interface Decision {
  /** `<code>@<subject>`, stable while the element lives. */
  readonly id: DecisionId;
  /** The deciding rule, e.g. `design/on-delete`. */
  readonly code: string;
  readonly subject: ElementId;
  /** What was decided, in words for the person: "orders.customer_id ON DELETE RESTRICT". */
  readonly title: string;
  readonly choice: string;
  readonly because: string;
  readonly ruledOut: readonly { readonly choice: string; readonly title: string; readonly because: string }[];
  readonly origin: Origin;
  /** 0 to 1. Below 0.6 it is shown as an assumption. */
  readonly confidence: number;
  /** Higher is less obvious and more worth reading; orders the summary. 0 to 100. */
  readonly weight: number;
  /** The person chose it over the engine. */
  readonly overruled: boolean;
}

/** The person's word on a decision; survives every new reading. */
export interface Override {
  readonly decision: DecisionId;
  readonly choice: string;
}

export const decisionId = (code: string, subject: ElementId): DecisionId => `${code}@${subject}`;
