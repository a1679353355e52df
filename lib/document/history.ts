import type { AccessPatternId, HandEdits, Layout, Override, Schema } from '@/lib/engine';

/** What undo brings back. Immutable and shared with the document it was taken from. */
export interface Snapshot {
  readonly text: string;
  readonly name: string;
  readonly overrides: readonly Override[];
  readonly queries: string;
  readonly excludes: Readonly<Record<AccessPatternId, number>>;
  /** Null when nothing was changed by hand: the text alone gives the schema again. */
  readonly edits: HandEdits | null;
  /** What was drawn; null for a step of typing, whose diagram the next reading draws. */
  readonly schema: Schema | null;
  readonly layout: Layout;
}

export interface History {
  /** Oldest first. */
  readonly past: readonly Snapshot[];
  /** The next to redo is last. */
  readonly future: readonly Snapshot[];
}

export const emptyHistory: History = { past: [], future: [] };

const MAX_STEPS = 200;
/** Distinct tables kept alive by the steps; a large design keeps fewer steps. */
const MAX_TABLES = 12_000;
const MIN_STEPS = 10;

/** Adds the state before a change as a step; what could be redone is gone. The oldest steps go when there are too many. */
export const record = (history: History, before: Snapshot): History => ({
  past: bounded([...history.past, before]),
  future: [],
});

/** One step back: the snapshot to restore, and the history with the present ready to be redone. Null at the start. */
export function stepBack(history: History, present: Snapshot): { history: History; restored: Snapshot } | null {
  const restored = history.past.at(-1);
  if (!restored) return null;
  return { restored, history: { past: history.past.slice(0, -1), future: [...history.future, present] } };
}

/** One step forward again. Null when nothing was undone. */
export function stepForward(history: History, present: Snapshot): { history: History; restored: Snapshot } | null {
  const restored = history.future.at(-1);
  if (!restored) return null;
  return { restored, history: { past: [...history.past, present], future: history.future.slice(0, -1) } };
}

function bounded(steps: readonly Snapshot[]): readonly Snapshot[] {
  const recent = steps.length > MAX_STEPS ? steps.slice(-MAX_STEPS) : steps;
  const seen = new Set<unknown>();
  for (let i = recent.length - 1; i >= 0; i--) {
    const { edits, schema } = recent[i] ?? {};
    for (const part of [edits?.base, edits?.current, schema]) for (const table of part?.tables ?? []) seen.add(table);
    if (seen.size > MAX_TABLES && recent.length - i > MIN_STEPS) return recent.slice(i + 1);
  }
  return recent;
}
