import type { Design } from '../model/design';
import type { Layout } from '../model/layout';
import type { PlanProof } from '../model/plan-proof';
import type { Verification } from '../model/verification';

export interface ReportInput {
  readonly design: Design;
  readonly verification?: Verification;
  /** What the planner does with each access pattern, where it was asked. */
  readonly plans?: PlanProof;
  readonly layout?: Layout;
  /** ISO 8601 in UTC, given by the caller. */
  readonly at: string;
}
