import { designSchema, lintSchema } from './design';
import { sortDiagnostics } from './diagnostics';
import { inferIndexes } from './indexes';
import { readBrief } from './language';
import { mergeReading } from './merge';
import type { Brief, Design, HandEdits } from './model/design';

/** The whole story: text to model to schema, merged with hand edits, indexed, checked. Pure and deterministic. */
export function design(brief: Brief, edits?: HandEdits): Design {
  const reading = readBrief(brief.text);
  const designed = designSchema(reading.model, brief.overrides);
  const merged = edits ? mergeReading(edits, designed.schema) : { schema: designed.schema, diagnostics: [] };
  const indexed = inferIndexes(merged.schema, designed.patterns, brief.overrides);
  return {
    brief,
    name: brief.name ?? reading.model.domain,
    conceptual: reading.model,
    base: designed.schema,
    current: merged.schema,
    schema: indexed.schema,
    patterns: designed.patterns,
    decisions: [...designed.decisions, ...indexed.decisions],
    diagnostics: sortDiagnostics([
      ...reading.diagnostics,
      ...designed.diagnostics,
      ...merged.diagnostics,
      ...indexed.diagnostics,
      ...lintSchema(indexed.schema),
    ]),
    ...(reading.question && { question: reading.question }),
    ...(reading.startingPoint && { startingPoint: reading.startingPoint }),
  };
}
