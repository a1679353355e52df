import type { SqlContext } from '../../dialects/names';
import type { Decision } from '../../model/decision';
import type { Design } from '../../model/design';
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

const quoteOf = ({ brief }: Design, spans: readonly SourceSpan[]): string =>
  [...new Set(spans.map((span) => sentenceAround(brief.text, span)))].filter((words) => words !== '').join(' … ');

/** A longer sentence than this is not evidence but the whole text: then the place alone is quoted. */
const LONGEST = 320;

/** The sentence or line a place stands in, on one line. */
function sentenceAround(text: string, { start, end }: SourceSpan): string {
  const before = text.slice(0, start).search(/[^.!?\n]*$/);
  const after = text.slice(end).search(/[.!?](\s|$)|\n/);
  const full = /[.!?]\s*$/.test(text.slice(start, end)) ? end : after < 0 ? text.length : end + after + 1;
  const [from, to] = full - before > LONGEST ? [start, end] : [before, full];
  return text.slice(from, to).replace(/\s+/g, ' ').trim();
}
