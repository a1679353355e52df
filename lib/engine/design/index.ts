import type { AccessPattern } from '../model/access-pattern';
import type { ConceptualModel } from '../model/conceptual';
import type { Decision, Override } from '../model/decision';
import type { Diagnostic } from '../model/diagnostic';
import type { Schema } from '../model/schema';
import { emptyDraft } from './draft';
import { givenOf } from './given';
import { lintRules } from './lint/registry';
import { findingOf } from './lint/rule';
import { resolvePatterns } from './patterns';
import { designRules } from './registry';

export interface DesignedSchema {
  /** Without inferred indexes; unique indexes that carry a rule (partial, lower(email)) are here. */
  readonly schema: Schema;
  /** The model's queries, resolved onto the schema. */
  readonly patterns: readonly AccessPattern[];
  readonly decisions: readonly Decision[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns a conceptual model into tables by the rules of the registry. */
export function designSchema(model: ConceptualModel, overrides: readonly Override[]): DesignedSchema {
  const given = givenOf(model, overrides);
  const draft = designRules.reduce((made, rule) => rule.apply(made, given), emptyDraft);
  const resolved = resolvePatterns(draft, given);
  return {
    schema: { dialect: 'postgresql', tables: draft.tables, enums: draft.enums, extensions: draft.extensions },
    patterns: resolved.patterns,
    decisions: draft.decisions,
    diagnostics: [...draft.diagnostics, ...resolved.diagnostics],
  };
}

/** Findings on a finished schema, hand-drawn parts included. */
export const lintSchema = (schema: Schema): readonly Diagnostic[] =>
  lintRules.flatMap((rule) => rule.check(schema).map((fault) => findingOf(rule, fault)));
