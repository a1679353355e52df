import type { AccessPatternId, IndexId } from './ids';

/** What the planner does with each access pattern, asked with injected statistics for the stated or assumed sizes. */
export interface PlanProof {
  /** As the server names itself: "PostgreSQL 18.6". */
  readonly engine: string;
  readonly patterns: readonly PatternPlan[];
  /** Indexes that no plan used and no foreign key or rule needs. */
  readonly unused: readonly IndexId[];
}

/** One access pattern explained twice: with the keys alone, and with the design's indexes. */
export interface PatternPlan {
  readonly pattern: AccessPatternId;
  /** The statement explained; its parameters are `$1`, `$2`, ... */
  readonly sql: string;
  readonly before: ExplainedPlan;
  readonly after: ExplainedPlan;
  /** The design's indexes (not those of keys) that the plan after uses. */
  readonly uses: readonly IndexId[];
  /**
   * `index`: an index of the design or of a key answers it. `small`: the tables are so small that a scan is right.
   * `whole`: the query reads most of the table, no index can help. `scan`: a large table is read whole: a finding.
   * `failed`: the statement could not be explained; `because` has the server's words.
   */
  readonly verdict: 'index' | 'small' | 'whole' | 'scan' | 'failed';
  /** One sentence for the person. */
  readonly because: string;
}

/** A plan as the server's EXPLAIN (FORMAT JSON) gives it, cut to what is read. */
export interface ExplainedPlan {
  /** Total cost in the planner's units. */
  readonly cost: number;
  readonly root: PlanNode;
}

export interface PlanNode {
  /** The server's own name: "Index Scan", "Seq Scan", "Sort". */
  readonly kind: string;
  readonly table?: string;
  readonly index?: string;
  /** Conditions, sort keys and the like, each as the server prints it, labelled: "Index Cond: (a = $1)". */
  readonly details: readonly string[];
  readonly cost: number;
  readonly rows: number;
  readonly children: readonly PlanNode[];
}
