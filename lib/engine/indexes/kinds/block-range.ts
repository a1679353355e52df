import type { Column } from '../../model/schema';
import type { Candidate } from '../candidate';
import { columnPart } from '../key';
import type { Reading } from '../reading';
import { asksForRange, type TableFacts } from '../table-facts';

/** From this many rows on, a btree on a time column costs gigabytes and every insert a write at its end. */
const HUGE = 100_000_000;

/** Words for moments that rows are appended by. */
const appended =
  /(^|_)(created|recorded|logged|measured|observed|occurred|received|captured|sampled|ingested)(_at|_on)?$|^(time|ts|timestamp|at)$/;

/**
 * A block range index for periods of a huge table that only grows: its rows lie in the order of their moments, so a few
 * numbers for each stretch of the file tell which stretches to read.
 */
export function blockRanges(facts: TableFacts, reading: Reading): readonly Candidate[] {
  const column = brinColumn(facts, reading);
  if (!column) return [];
  return [{ method: 'brin', shape: [[columnPart(column.id)]], serves: [reading.pattern], foreignKeys: [] }];
}

/** The moment that the reading asks a period of, where a block range index is the right one for it. */
export function brinColumn(facts: TableFacts, { access, pattern }: Reading): Column | undefined {
  const [only, ...more] = access.range;
  if (only === undefined || more.length > 0 || (facts.table.expectedRows ?? 0) < HUGE) return undefined;
  if (!asksForRange(access) || (access.order.length > 0 && pattern.limit !== undefined)) return undefined;
  const column = facts.columns.get(only);
  const isMoment = column?.type.kind === 'timestamptz' || column?.type.kind === 'timestamp';
  const grows = facts.table.columns.every((c) => c.touchedOnUpdate !== true && c.name !== 'deleted_at');
  return isMoment && grows && appended.test(column.name) ? column : undefined;
}
