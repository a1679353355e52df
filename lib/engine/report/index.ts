export type { ReportInput } from './input';
export type { NextChange } from './next/next-change';
export { whatChangesNext } from './next/registry';
export { summarize } from './summary/summarize';

import type { ReportInput } from './input';

/** The appendix: one self-contained HTML file that works offline. */
export function reportHtml(_input: ReportInput): string {
  return '';
}
