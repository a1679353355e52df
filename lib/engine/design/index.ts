import type { AccessPattern } from '../model/access-pattern';
import type { ConceptualModel } from '../model/conceptual';
import type { Decision, Override } from '../model/decision';
import type { Diagnostic } from '../model/diagnostic';
import { emptySchema, type Schema } from '../model/schema';

export interface DesignedSchema {
  /** Without inferred indexes; unique indexes that carry a rule (partial, lower(email)) are here. */
  readonly schema: Schema;
  /** The model's queries, resolved onto the schema. */
  readonly patterns: readonly AccessPattern[];
  readonly decisions: readonly Decision[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns a conceptual model into tables by the rules of the registry. */
export function designSchema(_model: ConceptualModel, _overrides: readonly Override[]): DesignedSchema {
  return { schema: emptySchema, patterns: [], decisions: [], diagnostics: [] };
}

/** Findings on a finished schema, hand-drawn parts included. */
export function lintSchema(_schema: Schema): readonly Diagnostic[] {
  return [];
}
