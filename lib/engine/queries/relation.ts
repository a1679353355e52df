import type { FixedFilter, TableAccess } from '../model/access-pattern';
import type { ColumnId } from '../model/ids';
import type { Column, Table } from '../model/schema';

/** What a query asks of one table, while it is read. */
export interface Conditions {
  readonly equality: Set<ColumnId>;
  readonly inList: Set<ColumnId>;
  readonly range: Set<ColumnId>;
  readonly fixed: FixedFilter[];
  readonly search: TableAccess['search'][number][];
  readonly expressions: NonNullable<TableAccess['expressions']>[number][];
  readonly containment: NonNullable<TableAccess['containment']>[number][];
  arms: readonly Conditions[];
}

export const noConditions = (): Conditions => ({
  equality: new Set(),
  inList: new Set(),
  range: new Set(),
  fixed: [],
  search: [],
  expressions: [],
  containment: [],
  arms: [],
});

/** Whether anything is asked that values given with the query decide: more than filters that never change. */
export const asksByValue = (c: Conditions): boolean =>
  c.equality.size + c.inList.size + c.range.size > 0 ||
  c.search.length + c.expressions.length + c.containment.length + c.arms.length > 0;

/** A comparison of a column of this relation with one of another of the same block. */
export interface Join {
  readonly column: ColumnId;
  readonly with: Relation;
  readonly other?: ColumnId;
  readonly by: 'equality' | 'range';
}

/** One place in a query's FROM: a table, or rows made by the query itself. */
export interface Relation {
  /** The name it goes by in the query. */
  readonly alias: string;
  readonly block: Block;
  /** Absent for rows that are made: a subquery, VALUES, a function, an unknown table. */
  readonly table?: Table;
  /** Columns of rows that are made. */
  readonly columns?: ReadonlyMap<string, Bound>;
  /** Another name of a row that is there already, as `excluded`: its columns are only meant where it is named. */
  readonly shadow: boolean;
  /** It may have columns nobody knows of. */
  readonly open: boolean;
  /** Its rows may be looked for first; false on the inner side of an outer join and in NOT EXISTS. */
  drives: boolean;
  readonly conditions: Conditions;
  readonly joins: Join[];
  readonly order: TableAccess['order'][number][];
  readonly grouping: ColumnId[];
  readonly read: Set<ColumnId>;
  readsAll: boolean;
}

/** Relations that are joined with each other: one SELECT with the subqueries that PostgreSQL merges into it. */
export interface Block {
  readonly relations: Relation[];
  limited: boolean;
}

/** What a column's name stands for. */
export type Bound =
  | BoundColumn
  /**
   * A value that is computed, of a relation of the query. `within`: a column of a query below it whose value the rows
   * keep, so that a condition on it can be met down there.
   */
  | { readonly kind: 'computed'; readonly relation?: Relation; readonly within?: BoundColumn };

export interface BoundColumn {
  readonly kind: 'column';
  readonly relation: Relation;
  readonly column: Column;
}

export function newRelation(
  block: Block,
  alias: string,
  more: Partial<Pick<Relation, 'table' | 'columns' | 'open' | 'shadow'>>,
): Relation {
  const relation: Relation = {
    alias,
    block,
    open: false,
    shadow: false,
    ...more,
    drives: true,
    conditions: noConditions(),
    joins: [],
    order: [],
    grouping: [],
    read: new Set(),
    readsAll: false,
  };
  block.relations.push(relation);
  return relation;
}
