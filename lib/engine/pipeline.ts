import { designSchema, lintDesign } from './design';
import { sortDiagnostics } from './diagnostics';
import { inferIndexes } from './indexes';
import { withExcludes } from './indexes/excludes';
import { type ReadingMemory, readBrief } from './language';
import { mergeReading } from './merge';
import type { Brief, Design, HandEdits, ParsedStatement } from './model/design';
import { readQueries } from './queries';

/**
 * The whole story: text to model to schema, merged with hand edits, indexed, checked. Pure and deterministic.
 * `statements` are the brief's SQL queries as PostgreSQL's grammar reads them: parsing is not this function's work.
 * `memory` is for a text that is written further and designed again and again: it spares the sentences that stay.
 */
export function design(
  brief: Brief,
  edits?: HandEdits,
  statements: readonly ParsedStatement[] = [],
  memory?: ReadingMemory,
): Design {
  const reading = readBrief(brief.text, memory);
  const designed = designSchema(reading.model, brief.overrides);
  const merged = mergeReading(edits ?? { base: designed.schema, current: designed.schema }, designed.schema);
  const queries = readQueries(merged.schema, statements);
  const patterns = withExcludes([...designed.patterns, ...queries.patterns], brief.excludes);
  const indexed = inferIndexes(merged.schema, patterns, brief.overrides);
  return {
    brief,
    name: brief.name ?? reading.model.domain,
    conceptual: reading.model,
    base: merged.base,
    current: merged.schema,
    schema: indexed.schema,
    patterns,
    rejectedIndexes: indexed.rejected,
    decisions: [...designed.decisions, ...indexed.decisions],
    diagnostics: sortDiagnostics([
      ...reading.diagnostics,
      ...designed.diagnostics,
      ...merged.diagnostics,
      ...queries.diagnostics,
      ...indexed.diagnostics,
      ...lintDesign(indexed.schema),
    ]),
    ...(reading.question && { question: reading.question }),
    ...(reading.startingPoint && { startingPoint: reading.startingPoint }),
  };
}
