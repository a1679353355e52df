import type { Change } from '../diff/change';
import type { ElementId } from '../model/ids';

/** What a step may do to a database in use. */
export interface Hazard {
  readonly code:
    | 'blocksWrites'
    | 'blocksReads'
    | 'rewritesTable'
    | 'losesData'
    | 'mayFail'
    | 'breaksClients'
    | 'notReversible';
  readonly severity: 'critical' | 'warning' | 'info';
  readonly message: string;
}

/** One statement of SQL, without its closing semicolon, and the element it makes or changes. */
export interface Statement {
  readonly sql: string;
  readonly subject: ElementId;
}

export interface PlanStep {
  /** In the order they run. */
  readonly up: readonly Statement[];
  /** The reverse of `up`, in the order it runs; empty when nothing needs undoing, or nothing can be (a `notReversible` hazard). */
  readonly down: readonly Statement[];
  readonly source: Change;
  /** False: each statement must run alone, outside a transaction (CREATE INDEX CONCURRENTLY). */
  readonly transactional: boolean;
  /**
   * Steps of different groups never share a transaction, so never a file. `existing`: makes tables that are marked as
   * in use, for an empty database; where they are it is not to be run. `enumValues`: a new enum value may not be
   * used before it is committed. `validate`: checks existing rows in a later transaction than the one that added the
   * constraint. `contract`: what may only follow that. Absent: the main group.
   */
  readonly group?: 'existing' | 'enumValues' | 'validate' | 'contract';
  /** It works on a table in use. */
  readonly live?: boolean;
  readonly hazards: readonly Hazard[];
}

/** An ordered way from one schema to another and back. Down runs the steps in reverse order. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  /** No step has a `notReversible` hazard. Rows that are gone stay gone (`losesData`). */
  readonly reversible: boolean;
}

/** Steps that go into one migration file: all the transactional ones of a group in a row, or a single other one. */
export interface PlanBatch {
  readonly steps: readonly PlanStep[];
  readonly transactional: boolean;
}
