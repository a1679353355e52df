import type { AccessPatternId, ColumnId, DecisionId, IndexId, TableId } from './ids';
import type { Predicate } from './predicate';
import type { Index, IndexPart } from './schema';

/** An index the engine weighed for some access patterns and did not make. */
export interface RejectedIndex {
  /** The id it would have: the same one when it is made after all. */
  readonly id: IndexId;
  readonly table: TableId;
  readonly method: Index['method'];
  readonly parts: readonly IndexPart[];
  readonly where?: Predicate;
  readonly include?: readonly ColumnId[];
  /** In words: "visits (patient_id, then starts_at) where status is open". */
  readonly label: string;
  /** The access patterns it would serve. */
  readonly patterns: readonly AccessPatternId[];
  /** One sentence: why it was not made. */
  readonly because: string;
  /** Overriding this decision with `keep` makes it; absent where something that is there already does its work. */
  readonly decision?: DecisionId;
}
