import type {
  AccessPatternId,
  ExplainedPlan,
  Index,
  IndexId,
  PatternPlan,
  PlanNode,
  Schema,
  Table,
  TableStatistics,
} from '@/lib/engine';
import type { MeasuredRanges } from './block-ranges';
import { nodesOf } from './explained';

/** Tables below this many rows are read whole as fast as by an index. */
const LARGE = 10_000;
/** From this share of its rows on, a table is as good as read whole: nearly every page holds one of them. */
const MOST = 0.04;

/** What a verdict is about: the schema by the names a plan uses. */
export interface Grounds {
  readonly indexes: ReadonlyMap<string, { readonly index: Index; readonly table: Table }>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly statistics: ReadonlyMap<string, TableStatistics>;
  /** What block range indexes spared on rows made for them. */
  readonly ranges: ReadonlyMap<IndexId, MeasuredRanges>;
}

export const groundsOf = (schema: Schema, statistics: Grounds['statistics'], ranges: Grounds['ranges']): Grounds => ({
  indexes: new Map(schema.tables.flatMap((table) => table.indexes.map((index) => [index.name, { index, table }]))),
  tables: new Map(schema.tables.map((t) => [t.name, t])),
  statistics,
  ranges,
});

/** The design's indexes a plan uses, in its order; block range indexes made for the pattern, where they were measured. */
export const usedIndexes = (
  { indexes, ranges }: Grounds,
  pattern: AccessPatternId,
  { root }: ExplainedPlan,
): readonly IndexId[] => {
  const planned = nodesOf(root).flatMap((node) => indexes.get(node.index ?? '')?.index.id ?? []);
  const measured = [...indexes.values()].filter(({ index }) => ranges.has(index.id) && index.serves.includes(pattern));
  return [...new Set([...planned, ...measured.map(({ index }) => index.id)])];
};

/** What a plan comes to, and why. */
export function verdictOf(
  grounds: Grounds,
  pattern: AccessPatternId,
  before: ExplainedPlan,
  after: ExplainedPlan,
): Pick<PatternPlan, 'verdict' | 'because'> {
  const nodes = nodesOf(after.root);
  const scans = nodes.filter(({ kind }) => kind === 'Seq Scan').flatMap((node) => scanOf(grounds, node) ?? []);
  const large = scans.filter(({ rows }) => rows >= LARGE);
  const wasted = large.find(({ share }) => share < MOST);
  if (wasted) {
    const { table, rows } = wasted;
    const brin = table.indexes.find((index) => index.method === 'brin' && index.serves.includes(pattern));
    if (brin) return blockRanges(brin, table, grounds.ranges.get(brin.id));
    return {
      verdict: 'scan',
      because: `All of ${table.name}, ${count(rows)} rows, is read to find about ${count(rows * wasted.share)}: no index leads to them.`,
    };
  }
  const [whole] = large;
  if (whole) {
    const part = whole.share >= 0.95 ? 'all' : `about ${Math.round(100 * whole.share)}%`;
    return { verdict: 'whole', because: `It reads ${part} of ${whole.table.name}: no index can spare that.` };
  }
  const named = [...new Set(nodes.flatMap(({ index }) => index ?? []))];
  const own = named.filter((name) => grounds.indexes.has(name));
  if (own.length > 0) return { verdict: 'index', because: costsWords(own, before.cost, after.cost) };
  if (named.length > 0) return { verdict: 'index', because: `The key’s own index answers it: ${named.join(', ')}.` };
  const [small] = scans;
  if (!small) return { verdict: 'index', because: 'It reads no table row by row.' };
  return {
    verdict: 'small',
    because: `${small.table.name} has ${small.stated ? '' : 'about '}${count(small.rows)} rows: reading all of them is as fast.`,
  };
}

/** No statistics say in which order rows lie, so that a plan at the stated size cannot show what block ranges spare. */
function blockRanges(
  { name, parts: [part] }: Index,
  table: Table,
  measured: MeasuredRanges | undefined,
): Pick<PatternPlan, 'verdict' | 'because'> {
  const column = table.columns.find((c) => part && 'column' in part.key && c.id === part.key.column)?.name ?? '';
  if (!measured)
    return {
      verdict: 'whole',
      because: `What ${name} spares of ${table.name} could not be measured: it is not proved.`,
    };
  const { rows, pages, read } = measured;
  return {
    verdict: 'index',
    because: `${name} answers it while rows lie in the order of ${column}: of ${count(rows)} rows made so, a twentieth was found in ${count(read)} of ${count(pages)} pages. The plan cannot show that, being made from statistics.`,
  };
}

interface Scan {
  readonly table: Table;
  readonly rows: number;
  readonly stated: boolean;
  /** Of the rows, those that are wanted: 0 to 1. */
  readonly share: number;
}

function scanOf({ tables, statistics }: Grounds, node: PlanNode): Scan | undefined {
  const table = tables.get(node.table ?? '');
  const stats = table && statistics.get(table.id);
  return stats && { table, rows: stats.rows, stated: stats.stated, share: Math.min(1, node.rows / stats.rows) };
}

function costsWords(own: readonly string[], before: number, after: number): string {
  const names = own.length > 1 ? `${own.slice(0, -1).join(', ')} and ${own.at(-1)} answer it` : `${own[0]} answers it`;
  if (after >= before) return `${names} at a cost of ${cost(after)}.`;
  return `${names}: the cost falls from ${cost(before)} to ${cost(after)}.`;
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

const count = (rows: number): string => grouped(String(Math.max(1, Math.round(rows))));

/** Two digits behind the point while they matter. */
const cost = (value: number): string => (value < 100 ? value.toFixed(2) : grouped(String(Math.round(value))));
