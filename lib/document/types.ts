import type {
  AccessPatternId,
  ColumnDefault,
  ColumnId,
  ColumnType,
  ConstraintId,
  DecisionId,
  Design,
  Diagnostic,
  ElementId,
  Fix,
  HandEdits,
  IndexId,
  Layout,
  Override,
  PlanProof,
  ReferentialAction,
  Schema,
  TableId,
  Verification,
} from '@/lib/engine';

/** The open design. The store holds one of these; everything on the screen is a view of it. */
export interface DocumentState {
  readonly id: string;
  /** Given by the person; empty: the domain read from the text is shown. */
  readonly name: string;
  /** Opened from a link: nothing can be changed until a copy is made. */
  readonly readOnly: boolean;
  readonly text: string;
  readonly overrides: readonly Override[];
  /** SQL the application runs; empty for none. */
  readonly queries: string;
  /** The person's own share of rows left out by a pattern's fixed filters, 0 to 1, by pattern. */
  readonly excludes: Readonly<Record<AccessPatternId, number>>;
  /** Base and current schema for the next merge; absent before the first reading. */
  readonly edits: HandEdits | null;
  /** What is drawn now: the last design's schema, with hand edits already in it before the worker has answered. */
  readonly schema: Schema;
  /** The last good design; null before the first reading. */
  readonly design: Design | null;
  /** `failed`: the last good design stays, marked as such. */
  readonly reading: 'idle' | 'reading' | 'failed';
  readonly layout: Layout;
  readonly proof: ProofState;
  /** How the database answers each access pattern; asked after the proof. */
  readonly plans: PlansState;
  readonly saved: 'saved' | 'saving' | 'failed';
  readonly selection: readonly ElementId[];
  readonly hovered: ElementId | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** False until the last open design has been read from storage (or the link decoded); always false on the server. */
  readonly ready: boolean;
  /** Why nothing could be read, or why the last save failed; absent when all is well. */
  readonly trouble: { readonly reading?: string; readonly saving?: string };
  /** The latest thing worth telling the person; a new object each time, null before the first. */
  readonly notice: Notice | null;
}

/** One message for a toast: what happened, and where it can be taken back, how. */
export interface Notice {
  /** Counts up, so that equal messages are told apart. */
  readonly id: number;
  readonly tone: 'info' | 'warning' | 'error';
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export type ProofState =
  | { readonly state: 'idle' }
  | { readonly state: 'checking' }
  | { readonly state: 'done'; readonly verification: Verification }
  /** The engine could not be started at all (no WebAssembly, out of memory). */
  | { readonly state: 'unavailable'; readonly because: string };

export type PlansState =
  /** Not asked yet, or there are no access patterns to ask about. */
  | { readonly state: 'idle' }
  /** Being asked; the plans of the design before it, where there are any, stay readable. */
  | { readonly state: 'checking'; readonly last?: PlanProof }
  /** `findings`: what the plans say has to be looked at; not among the design's own diagnostics. */
  | { readonly state: 'done'; readonly proof: PlanProof; readonly findings: readonly Diagnostic[] }
  /** The engine could not be started, or the schema could not be made. */
  | { readonly state: 'unavailable'; readonly because: string };

export interface DocumentActions {
  readonly setText: (text: string) => void;
  readonly rename: (name: string) => void;
  /** Applies a hand edit at once; undoable. One that cannot be applied changes nothing and gives the reason, also as a notice. */
  readonly edit: (edit: SchemaEdit) => EditOutcome;
  /** Overrules several decisions in one step. Undoable. */
  readonly overrideEach: (overrides: readonly Override[]) => void;
  /** Replaces the SQL the application runs; undoable, one step for a stretch of typing. */
  readonly setQueries: (sql: string) => void;
  /** States the share of rows a pattern's fixed filters leave out, 0 to 1; null takes it back. Undoable. */
  readonly setExcludes: (pattern: AccessPatternId, share: number | null) => void;
  /** Makes a finding's correction as a hand edit: one undo step, with a notice that offers to take it back. */
  readonly applyFix: (fix: Fix) => EditOutcome;
  /** Overrules a decision; null takes the overrule back. Undoable. */
  readonly override: (decision: DecisionId, choice: string | null) => void;
  /** New places of some tables, top left corners in canvas pixels; one undo step per gesture. */
  readonly move: (places: Layout) => void;
  /** Lays every table out afresh. */
  readonly relayout: () => Promise<void>;
  readonly select: (ids: readonly ElementId[]) => void;
  readonly hover: (id: ElementId | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Proves the current design and explains its access patterns now; otherwise when typing pauses. */
  readonly prove: () => Promise<void>;
  /** Turns a read-only design from a link into one's own, under a new id; without effect on one's own design. */
  readonly makeCopy: () => void;
  /** Shows a message as a notice. */
  readonly notify: (notice: Omit<Notice, 'id'>) => void;
}

/** Whether a hand edit was applied; `notes` say what else it changed, one sentence each. */
export type EditOutcome =
  | { readonly ok: true; readonly notes: readonly string[] }
  | { readonly ok: false; readonly because: string };

/** How many rows of the child one row of the parent may have, and whether the child must have a parent. */
export interface RelationshipShape {
  readonly kind: 'oneToMany' | 'oneToOne' | 'manyToMany';
  /** The key is NOT NULL. Ignored for manyToMany. */
  readonly required: boolean;
  readonly onDelete: ReferentialAction;
}

/** One change a person makes by hand. Ids of new elements are given by the caller (crypto.randomUUID). */
export type SchemaEdit =
  | { readonly kind: 'addTable'; readonly id: TableId; readonly name: string; readonly at: { x: number; y: number } }
  | { readonly kind: 'renameTable'; readonly table: TableId; readonly name: string }
  | { readonly kind: 'describeTable'; readonly table: TableId; readonly purpose: string }
  | { readonly kind: 'setLiveTraffic'; readonly table: TableId; readonly live: boolean }
  | { readonly kind: 'setExpectedRows'; readonly table: TableId; readonly rows: number | null }
  | { readonly kind: 'deleteTable'; readonly table: TableId }
  | {
      readonly kind: 'addColumn';
      readonly table: TableId;
      readonly id: ColumnId;
      readonly name: string;
      readonly type: ColumnType;
      readonly nullable: boolean;
      readonly default?: ColumnDefault;
    }
  | { readonly kind: 'renameColumn'; readonly table: TableId; readonly column: ColumnId; readonly name: string }
  | { readonly kind: 'retypeColumn'; readonly table: TableId; readonly column: ColumnId; readonly type: ColumnType }
  | { readonly kind: 'setNullable'; readonly table: TableId; readonly column: ColumnId; readonly nullable: boolean }
  | {
      readonly kind: 'setDefault';
      readonly table: TableId;
      readonly column: ColumnId;
      readonly default: ColumnDefault | null;
    }
  | { readonly kind: 'setUnique'; readonly table: TableId; readonly column: ColumnId; readonly unique: boolean }
  | { readonly kind: 'deleteColumn'; readonly table: TableId; readonly column: ColumnId }
  /** Makes these columns, in this order, the primary key; they become NOT NULL. Refused while a foreign key refers to another. */
  | { readonly kind: 'setPrimaryKey'; readonly table: TableId; readonly columns: readonly ColumnId[] }
  /** Makes the key column(s) on the child, or the junction table; `id` seeds the new elements' ids. */
  | {
      readonly kind: 'relate';
      readonly id: string;
      readonly parent: TableId;
      readonly child: TableId;
      /** An existing column of the child to use as the key, instead of a new one. */
      readonly column?: ColumnId;
      readonly shape: RelationshipShape;
    }
  | {
      readonly kind: 'setOnDelete';
      readonly table: TableId;
      readonly key: ConstraintId;
      readonly action: ReferentialAction;
    }
  /** A foreign key (with `dropColumn`, its columns too), unique, check or exclusion. */
  | {
      readonly kind: 'deleteConstraint';
      readonly table: TableId;
      readonly id: ConstraintId;
      readonly dropColumn: boolean;
    }
  | {
      readonly kind: 'addIndex';
      readonly table: TableId;
      readonly id: IndexId;
      readonly columns: readonly { readonly column: ColumnId; readonly direction: 'asc' | 'desc' }[];
      readonly unique: boolean;
    }
  | { readonly kind: 'deleteIndex'; readonly table: TableId; readonly id: IndexId };
