export { reportHtml } from './html/page';
export type { ReportInput } from './input';
export type { NextChange } from './next/next-change';
export { whatChangesNext } from './next/registry';
export { summarize } from './summary/summarize';
