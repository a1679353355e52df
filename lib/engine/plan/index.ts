import type { Schema } from '../model/schema';
import type { Plan, PlanBatch } from './plan';

/** Orders and prints the changes from one schema to another. */
export function planMigration(_from: Schema, _to: Schema): Plan {
  return { steps: [], reversible: true };
}

/** Groups a plan's steps into migration files. */
export function batches(_plan: Plan): readonly PlanBatch[] {
  return [];
}
