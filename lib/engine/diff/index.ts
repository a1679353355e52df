import type { Schema } from '../model/schema';
import type { Change } from './change';

/** The changes that lead from one schema to another. `diff(a, a)` is empty; `applyChanges(a, diff(a, b))` equals b. */
export function diff(_from: Schema, _to: Schema): readonly Change[] {
  return [];
}

/** The schema after the changes. */
export function applyChanges(schema: Schema, _changes: readonly Change[]): Schema {
  return schema;
}
