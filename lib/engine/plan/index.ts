import { diff } from '../diff';
import type { Schema } from '../model/schema';
import { type PlanContext, planContext } from './context';
import { alterColumns, completeNotNull, leaveRebuiltEnums, validateNotNull } from './phases/alter-columns';
import { addColumns, dropColumns } from './phases/columns';
import { changeTableComments } from './phases/comments';
import {
  addConstraints,
  addForeignKeys,
  addLateForeignKeys,
  attachKeyIndexes,
  buildKeyIndexes,
  dropConstraints,
  dropForeignKeys,
  validateConstraints,
  validateLateForeignKeys,
} from './phases/constraints';
import { addIndexes, addIndexesConcurrently, dropIndexes } from './phases/indexes';
import { modifyEnums } from './phases/modify-enums';
import { renames } from './phases/renames';
import { createTables, dropTables } from './phases/tables';
import { createTouches, dropTouches } from './phases/touch';
import { createEnums, createExtensions, dropEnums, dropExtensions } from './phases/types';
import type { Plan, PlanStep } from './plan';

export { batches } from './batches';

/**
 * In the order they run. What goes is dropped under the old names, then everything is renamed, then what is new or
 * different is made under the new names. What runs alone comes late, so that the rest shares one file.
 */
const phases: readonly ((ctx: PlanContext) => readonly PlanStep[])[] = [
  dropTouches,
  dropForeignKeys,
  dropIndexes,
  dropConstraints,
  dropColumns,
  dropTables,
  renames,
  createExtensions,
  createEnums,
  leaveRebuiltEnums,
  modifyEnums,
  createTables,
  alterColumns,
  addColumns,
  addConstraints,
  addForeignKeys,
  addIndexes,
  createTouches,
  changeTableComments,
  dropEnums,
  dropExtensions,
  buildKeyIndexes,
  addIndexesConcurrently,
  validateConstraints,
  validateNotNull,
  completeNotNull,
  attachKeyIndexes,
  addLateForeignKeys,
  validateLateForeignKeys,
];

/**
 * The way from one schema to another and back: each step with its exact reverse. A foreign key that an `addTable` or
 * `dropTable` step carries in its CREATE TABLE has no step of its own.
 */
export function planMigration(from: Schema, to: Schema): Plan {
  const [first, ...rest] = diff(from, to);
  if (!first) return { steps: [], reversible: true };
  const ctx = planContext(from, to, [first, ...rest]);
  const steps = phases.flatMap((phase) => phase(ctx));
  return { steps, reversible: steps.every((step) => step.hazards.every(({ code }) => code !== 'notReversible')) };
}
