import type { ExplainedPlan, PlanNode } from '@/lib/engine';

/** A node of EXPLAIN (FORMAT JSON): only what is read here is named. */
interface RawNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Total Cost': number;
  readonly 'Plan Rows': number;
  readonly 'Scan Direction'?: string;
  readonly 'Exact Heap Blocks'?: number;
  readonly 'Lossy Heap Blocks'?: number;
  readonly Plans?: readonly RawNode[];
}

/** What a person reads of a node besides its kind, in the order PostgreSQL's text form has it. */
const shown = [
  'Join Type',
  'Parent Relationship',
  'Subplan Name',
  'CTE Name',
  'Sort Key',
  'Presorted Key',
  'Group Key',
  'Hash Cond',
  'Merge Cond',
  'Index Cond',
  'Recheck Cond',
  'Order By',
  'Join Filter',
  'TID Cond',
  'Filter',
  'One-Time Filter',
] as const;

/** Relationships that say nothing a reader of the tree does not see. */
const plainRelations = new Set(['Outer', 'Inner', 'Member']);

/** The answer of EXPLAIN (FORMAT JSON), cut to what is read. */
export function explainedPlan(answer: unknown): ExplainedPlan {
  const root = rootOf(answer);
  return { cost: root['Total Cost'], root: nodeOf(root) };
}

/** Pages of the table that EXPLAIN (ANALYZE) of a statement on it read by a bitmap; undefined where it used none. */
export function explainedRun(answer: unknown): number | undefined {
  const root = rootOf(answer);
  return root['Node Type'] === 'Bitmap Heap Scan'
    ? (root['Exact Heap Blocks'] ?? 0) + (root['Lossy Heap Blocks'] ?? 0)
    : undefined;
}

function rootOf(answer: unknown): RawNode {
  const [first] = (typeof answer === 'string' ? JSON.parse(answer) : answer) as readonly { readonly Plan: RawNode }[];
  if (!first) throw new Error('EXPLAIN gave no plan.');
  return first.Plan;
}

function nodeOf(raw: RawNode): PlanNode {
  const { 'Relation Name': table, 'Index Name': index } = raw;
  return {
    kind: raw['Node Type'],
    ...(table !== undefined && { table }),
    ...(index !== undefined && { index }),
    details: detailsOf(raw),
    cost: raw['Total Cost'],
    rows: raw['Plan Rows'],
    children: (raw.Plans ?? []).map(nodeOf),
  };
}

function detailsOf(raw: RawNode): readonly string[] {
  const values = raw as unknown as Readonly<Record<string, unknown>>;
  const backward = raw['Scan Direction'] === 'Backward' ? ['Scan Direction: Backward'] : [];
  const others = shown.flatMap((label) => {
    const value = values[label];
    if (value === undefined || (label === 'Parent Relationship' && plainRelations.has(String(value)))) return [];
    if (label === 'Join Type' && value === 'Inner') return [];
    return [`${label}: ${Array.isArray(value) ? value.join(', ') : String(value)}`];
  });
  return [...backward, ...others];
}

/** Every node of the tree, the root first. */
export const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...node.children.flatMap(nodesOf)];
