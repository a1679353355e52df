import type { AccessPattern } from '../model/access-pattern';
import type { ConceptualModel } from '../model/conceptual';
import type { Decision, Override } from '../model/decision';
import type { Diagnostic, Fix } from '../model/diagnostic';
import type { Schema } from '../model/schema';
import { emptyDraft } from './draft';
import { givenOf } from './given';
import { lintRules } from './lint/registry';
import { briefFindingOf, type Fault, findingOf, type LintRule } from './lint/rule';
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
  faultsIn(schema).map(({ rule, fault }) => findingOf(rule, fault));

/** Of so many findings nobody looks at every correction: each is a table or more, and is made when it is asked for. */
const MANY = 300;

/** The same for a design that is drawn while it is written. */
export function lintDesign(schema: Schema): readonly Diagnostic[] {
  const faults = faultsIn(schema);
  const made = faults.length > MANY ? briefFindingOf : findingOf;
  return faults.map(({ rule, fault }) => made(rule, fault));
}

/** The changes that put a finding on the schema right; those of many findings are made here, one finding at a time. */
export function fixesFor(schema: Schema, finding: Diagnostic): readonly Fix[] {
  if (!finding.fixesLater) return finding.fixes ?? [];
  const rule = lintRules.find(({ code }) => code === finding.code);
  if (!rule) return [];
  const checked = known.get(schema) ?? new Map<string, ReadonlyMap<string, Fault>>();
  known.set(schema, checked);
  const faults = checked.get(rule.code) ?? new Map(rule.check(schema).map((fault) => [keyOf(fault), fault]));
  checked.set(rule.code, faults);
  return faults.get(keyOf(finding))?.fixes?.() ?? [];
}

/** What each rule found in a schema whose corrections were asked for. */
const known = new WeakMap<Schema, Map<string, ReadonlyMap<string, Fault>>>();

const keyOf = ({ subject, message }: Pick<Diagnostic, 'subject' | 'message'>): string => `${subject} ${message}`;

const faultsIn = (schema: Schema): readonly { readonly rule: LintRule; readonly fault: Fault }[] =>
  lintRules.flatMap((rule) => rule.check(schema).map((fault) => ({ rule, fault })));
