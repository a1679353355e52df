import type { ReportContext } from './context';
import type { Html } from './html';

/** A part of the report with its place in the sidebar. */
export interface ReportSection {
  /** The `id` attribute. */
  readonly id: string;
  readonly title: string;
  /** The section's content below its heading; null leaves the section out. */
  readonly body: (context: ReportContext) => Html | null;
  /** A number beside the title in the sidebar; absent for none. */
  readonly count?: (context: ReportContext) => number;
}
