import type { Design } from '../model/design';
import type { Layout } from '../model/layout';
import type { Verification } from '../model/verification';

export interface ReportInput {
  readonly design: Design;
  readonly verification?: Verification;
  readonly layout?: Layout;
  /** ISO 8601 in UTC, given by the caller. */
  readonly at: string;
}
