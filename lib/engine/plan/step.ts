import type { Change } from '../diff/change';
import type { ElementId } from '../model/ids';
import type { Hazard, PlanStep, Statement } from './plan';

/** Statements about one element. */
export const statements = (subject: ElementId, ...sql: readonly string[]): readonly Statement[] =>
  sql.map((text) => ({ sql: text, subject }));

/** A step that may share a transaction with its neighbours. */
export const transactionalStep = (
  source: Change,
  up: readonly Statement[],
  down: readonly Statement[],
  hazards: readonly Hazard[] = [],
): PlanStep => ({ source, up, down, transactional: true, hazards });

/** A step of one statement each way that must run alone, outside a transaction. */
export const loneStep = (
  source: Change,
  up: Statement,
  down: Statement,
  hazards: readonly Hazard[] = [],
): PlanStep => ({ source, up: [up], down: [down], transactional: false, hazards });
