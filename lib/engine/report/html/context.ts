import type { SqlContext } from '../../dialects/names';
import type { Decision } from '../../model/decision';
import type { ElementId, TableId } from '../../model/ids';
import type { SourceSpan } from '../../model/origin';
import { emptySchema } from '../../model/schema';
import { planMigration } from '../../plan';
import type { Plan } from '../../plan/plan';
import { byWeight } from '../decisions';
import { type ElementName, elementNames } from '../elements';
import type { ReportInput } from '../input';
import type { NextChange } from '../next/next-change';
import { whatChangesNext } from '../next/registry';
import { contextOf } from '../next/sql';
import { quoteOf } from '../quote';

/** What the sections of a report share, worked out once. */
export interface ReportContext extends ReportInput {
  readonly names: ReadonlyMap<ElementId, ElementName>;
  /** The `id` attribute of a table's part of the report. */
  readonly anchors: ReadonlyMap<TableId, string>;
  /** For printing parts of the schema as SQL. */
  readonly sql: SqlContext;
  /** From nothing to the design. */
  readonly plan: Plan;
  readonly next: readonly NextChange[];
  /** Least obvious first. */
  readonly decisions: readonly Decision[];
  /** The words of the brief at a place, on one line; empty for none. */
  readonly quote: (spans: readonly SourceSpan[]) => string;
}

/** Prepares a report. */
export function reportContext(input: ReportInput): ReportContext {
  const { design } = input;
  return {
    ...input,
    names: elementNames(design.schema),
    anchors: new Map(design.schema.tables.map((table, i) => [table.id, `table-${i + 1}`])),
    sql: contextOf(design.schema),
    plan: planMigration(emptySchema, design.schema),
    next: whatChangesNext(design),
    decisions: byWeight(design.decisions),
    quote: (spans) => quoteOf(design, spans),
  };
}
