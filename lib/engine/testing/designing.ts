import { designSchema } from '../design';
import { inferIndexes } from '../indexes';
import type { ConceptualModel } from '../model/conceptual';
import type { Decision, Override } from '../model/decision';
import type { Diagnostic } from '../model/diagnostic';
import type { Schema } from '../model/schema';
import { tableLines } from './schema-text';

export interface Designed {
  /** With inferred indexes. */
  readonly schema: Schema;
  readonly decisions: readonly Decision[];
  readonly diagnostics: readonly Diagnostic[];
  /** The lines of a table, see {@link tableLines}. */
  readonly lines: (table: string) => readonly string[];
  /** The decision of a rule about the element so named in its title. */
  readonly decision: (code: string, title: string) => Decision | undefined;
}

/** Designs and indexes a model, for tests to read. */
export function designing(model: ConceptualModel, overrides: readonly Override[] = []): Designed {
  const designed = designSchema(model, overrides);
  const indexed = inferIndexes(designed.schema, designed.patterns, overrides);
  const decisions = [...designed.decisions, ...indexed.decisions];
  return {
    schema: indexed.schema,
    decisions,
    diagnostics: [...designed.diagnostics, ...indexed.diagnostics],
    lines: (table) => tableLines(indexed.schema, table),
    decision: (code, title) => decisions.find((d) => d.code === code && d.title.includes(title)),
  };
}

/** The same design after the person takes another choice on one decision. */
export function overruling(model: ConceptualModel, code: string, title: string, choice: string): Designed {
  const decision = designing(model).decision(code, title);
  if (decision === undefined) throw new Error(`no decision ${code} about ${title}`);
  return designing(model, [{ decision: decision.id, choice }]);
}
