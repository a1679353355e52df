import type { Design } from '../../model/design';
import type { ElementId } from '../../model/ids';

/** Something that will have to change as the system grows, with the migration that it implies. */
export interface NextChange {
  /** The rule that foresees it, e.g. `next/partition`. */
  readonly code: string;
  readonly subject: ElementId;
  /** What will have happened, names as they are: "audit_entries passes 10M rows". */
  readonly when: string;
  /** What to do then: "partition by recorded_at". */
  readonly change: string;
  /** The statement the migration turns on, on one short line: `PARTITION BY RANGE (recorded_at)`; empty for none. */
  readonly gist: string;
  /** Statements without closing semicolons, in order; they apply to the schema as it is now. */
  readonly migration: readonly string[];
  /** What to mind when running it; empty for nothing. */
  readonly mind: string;
  /** Higher is sooner or more costly to put off; orders the list. 0 to 100. */
  readonly weight: number;
}

/** Foresees one kind of change. Gives nothing where it does not apply. */
export type NextRule = (design: Design) => readonly NextChange[];
