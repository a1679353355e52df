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

/** The receipt: 40 lines of 80 columns at most, as REPORT.md has it. Ends without a newline. */
export function summarize(_input: ReportInput): string {
  return '';
}

/** The appendix: one self-contained HTML file that works offline. */
export function reportHtml(_input: ReportInput): string {
  return '';
}
