import { diff } from '../diff';
import { constraintsOf } from '../diff/constraints';
import type { ElementId } from '../model/ids';
import type { Schema, Table } from '../model/schema';
import { type PlanContext, planContext } from './context';
import { existingPart } from './existing';
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
 *
 * From an empty schema, tables marked as in use are there already: the steps that make them for an empty database come
 * first, in the group `existing`, and everything after treats them with care.
 */
export function planMigration(from: Schema, to: Schema): Plan {
  const existing = from.tables.length === 0 && from.enums.length === 0 ? existingPart(to) : from;
  const before = stepsBetween(from, existing).map((step): PlanStep => ({ ...step, group: 'existing' }));
  const steps = [...before, ...stepsBetween(existing, to)];
  return { steps, reversible: steps.every((step) => step.hazards.every(({ code }) => code !== 'notReversible')) };
}

function stepsBetween(from: Schema, to: Schema): readonly PlanStep[] {
  const [first, ...rest] = diff(from, to);
  if (!first) return [];
  const ctx = planContext(from, to, [first, ...rest]);
  return markLive(
    ctx,
    phases.flatMap((phase) => phase(ctx)),
  );
}

/** Marks the steps that work on a table in use. */
function markLive({ from, to, isLive }: PlanContext, steps: readonly PlanStep[]): readonly PlanStep[] {
  const live = new Set([...from.tables, ...to.tables].filter(({ id }) => isLive(id)).flatMap(idsIn));
  if (live.size === 0) return steps;
  return steps.map((step) => (step.up.some(({ subject }) => live.has(subject)) ? { ...step, live: true } : step));
}

const idsIn = (table: Table): readonly ElementId[] => [
  table.id,
  ...table.columns.map(({ id }) => id),
  ...constraintsOf(table).map(({ constraint }) => constraint.id),
  ...table.indexes.map(({ id }) => id),
];
