export { reportHtml } from './html/page';
export type { ReportInput } from './input';
export { decisionLog } from './log/decision-log';
export type { NextChange } from './next/next-change';
export { summarize } from './summary/summarize';
