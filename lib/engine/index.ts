/** The engine's front door: everything outside `lib/engine` imports from here. */
export { bundleFiles } from './bundle';
export { metrics } from './diagram/metrics';
export {
  type BadgeView,
  type DetailLevel,
  type FooterView,
  type RowView,
  rowsOf,
  type TableView,
  tableView,
} from './diagram/table-view';
export { displayWidth, shorten } from './diagram/text-width';
export { applyChanges, diff } from './diff';
export type { Change } from './diff/change';
export type * from './model/access-pattern';
export type * from './model/column-type';
export type * from './model/conceptual';
export type * from './model/decision';
export { typeLabel } from './model/describe';
export type * from './model/design';
export type * from './model/diagnostic';
export type * from './model/ids';
export { columnIdOf, constraintIdOf, tableIdOf } from './model/ids';
export type * from './model/layout';
export { fitIdentifier, toSnake, uniqueName } from './model/names';
export type * from './model/origin';
export { spansOf } from './model/origin';
export type * from './model/predicate';
export type * from './model/schema';
export { emptySchema } from './model/schema';
export type * from './model/verification';
export { design } from './pipeline';
export { batches, planMigration } from './plan';
export type * from './plan/plan';
export { reportHtml, summarize } from './report';
export { targets } from './targets/registry';
export type * from './targets/target';
