import type { AccessPattern } from '../model/access-pattern';
import { decide } from '../model/decide';
import type { Decision, Override } from '../model/decision';
import type { Diagnostic } from '../model/diagnostic';
import type { DecisionId, TableId } from '../model/ids';
import type { RejectedIndex } from '../model/rejected-index';
import type { Index, Schema, Table } from '../model/schema';
import type { Candidate } from './candidate';
import { coveredIndex, indexDilemma, originOf, rejectedIndex } from './explain';
import { keyCandidate, planTable } from './infer-table';
import { partsOf } from './key';
import { mergeCandidates } from './merge';
import { indexIdOf, indexName, takenNames } from './naming';
import { type Reading, readingsByTable } from './reading';
import { searchedTogether } from './search-documents';
import { type TableStatistics, tableStatistics } from './statistics';
import { factsOf, type TableFacts } from './table-facts';
import { purposeOf } from './words';

export interface IndexedSchema {
  readonly schema: Schema;
  readonly decisions: readonly Decision[];
  /** Weighed for the patterns and not made. */
  readonly rejected: readonly RejectedIndex[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Adds the indexes that the schema's foreign keys and the access patterns need. Indexes already there stay. */
export function inferIndexes(
  schema: Schema,
  patterns: readonly AccessPattern[],
  overrides: readonly Override[],
): IndexedSchema {
  const work: Work = {
    readings: readingsByTable(patterns),
    statistics: tableStatistics(schema, patterns),
    enums: new Map(schema.enums.map((e) => [e.id, e])),
    names: takenNames(schema),
    tableNames: new Map(schema.tables.map((t) => [t.id, t.name])),
    overrides: new Map(overrides.map((o) => [o.decision, o.choice])),
    decisions: [],
    rejected: [],
  };
  const tables = schema.tables.map((table) => indexedTable(table, work));
  const indexed = { ...schema, tables, extensions: extensionsOf(schema, tables) };
  return {
    schema: indexed,
    decisions: work.decisions,
    rejected: work.rejected,
    diagnostics: searchedTogether(indexed, patterns),
  };
}

interface Work {
  readonly readings: ReadonlyMap<TableId, readonly Reading[]>;
  readonly statistics: ReadonlyMap<TableId, TableStatistics>;
  readonly enums: Parameters<typeof factsOf>[1];
  readonly names: Set<string>;
  readonly tableNames: ReadonlyMap<TableId, string>;
  readonly overrides: ReadonlyMap<DecisionId, string>;
  readonly decisions: Decision[];
  readonly rejected: RejectedIndex[];
}

function indexedTable(table: Table, work: Work): Table {
  const facts = factsOf(table, work.enums);
  const stats = work.statistics.get(table.id);
  const readings = work.readings.get(table.id) ?? [];
  if (!stats || (readings.length === 0 && table.foreignKeys.length === 0)) return table;
  const plan = planTable(facts, stats, readings);
  work.rejected.push(...plan.covered.map((c) => coveredIndex(facts, c, indexIdOf(table, c))));
  const settled = [...plan.made, ...plan.rejected].flatMap((candidate) => settle(facts, candidate, work));
  if (settled.length === 0) return table;
  const there = new Set(table.indexes.map((i) => i.id));
  const added = mergeCandidates(settled)
    .filter((c) => !there.has(indexIdOf(table, c)))
    .map((c) => indexOf(facts, c, work));
  return { ...table, indexes: [...table.indexes, ...added] };
}

/** What is left of a candidate after the person's word: dropped ones still leave the indexes of their foreign keys. */
function settle(facts: TableFacts, candidate: Candidate, work: Work): readonly Candidate[] {
  if (candidate.serves.length === 0) return [candidate];
  const { choice, decision } = decide(
    work.overrides,
    indexDilemma(facts, candidate, indexIdOf(facts.table, candidate)),
  );
  work.decisions.push(decision);
  if (choice === 'drop') work.rejected.push(rejectedIndex(facts, candidate, decision));
  if (choice === 'drop') return candidate.foreignKeys.map(keyCandidate);
  if (choice === 'keep') return [candidate];
  const { where: _where, leavesOut: _leavesOut, ...full } = candidate;
  return [full];
}

function indexOf(facts: TableFacts, candidate: Candidate, work: Work): Index {
  return {
    id: indexIdOf(facts.table, candidate),
    name: indexName(facts, candidate, work.names),
    unique: false,
    method: candidate.method,
    parts: partsOf(candidate.shape),
    ...(candidate.where && { where: candidate.where }),
    ...(candidate.include && { include: candidate.include }),
    serves: candidate.serves.map((p) => p.id),
    purpose: purposeOf(candidate, work.tableNames),
    origin: originOf(candidate),
  };
}

/** Trigram search needs its extension, and so does a plain column in front of a range. */
function extensionsOf(schema: Schema, tables: readonly Table[]): readonly string[] {
  const indexes = tables.flatMap((t) => t.indexes);
  const trigrams = indexes.some((i) => i.parts.some((p) => p.opclass === 'gin_trgm_ops'));
  const plain = indexes.some((i) => i.method === 'gist' && i.parts.length > 1);
  const needed = [...(trigrams ? ['pg_trgm'] : []), ...(plain ? ['btree_gist'] : [])];
  return needed.length > 0 ? [...new Set([...schema.extensions, ...needed])].sort() : schema.extensions;
}
