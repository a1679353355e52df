import type { StoreApi } from 'zustand/vanilla';
import type { Gestures } from './gesture';
import { hasHandEdits } from './hand-edits';
import { emptyHistory, type History, record, type Snapshot } from './history';
import type { DocumentServices } from './services';
import type { DocumentState, Notice } from './types';

/** What the slices of the open document share. */
export interface DocumentContext {
  readonly store: StoreApi<DocumentState>;
  readonly services: DocumentServices;
  readonly gestures: Gestures;
  history: History;
  /** Counts the changes of what a reading depends on, other than typing: an answer to an older one is stale. */
  epoch: number;
  lastNotice: number;
}

export function createContext(
  store: StoreApi<DocumentState>,
  services: DocumentServices,
  gestures: Gestures,
): DocumentContext {
  return { store, services, gestures, history: emptyHistory, epoch: 0, lastNotice: 0 };
}

/** What undo would bring back now. `drawn`: with the schema as drawn, for steps that change it at once. */
export function snapshotOf(state: DocumentState, drawn: boolean): Snapshot {
  const { text, name, overrides, queries, excludes, layout } = state;
  return {
    text,
    name,
    overrides,
    queries,
    excludes,
    layout,
    edits: hasHandEdits(state.edits) ? state.edits : null,
    schema: drawn ? state.schema : null,
  };
}

/** Changes the document as one undoable step, or as part of the step under way. */
export function change(
  context: DocumentContext,
  patch: Partial<DocumentState>,
  step: { readonly continued: boolean; readonly drawn: boolean },
): void {
  const { store } = context;
  if (!step.continued) context.history = record(context.history, snapshotOf(store.getState(), step.drawn));
  else context.history = { ...context.history, future: [] };
  store.setState({ ...patch, ...undoFlags(context.history) });
}

export const undoFlags = (history: History): Pick<DocumentState, 'canUndo' | 'canRedo'> => ({
  canUndo: history.past.length > 0,
  canRedo: history.future.length > 0,
});

export function notify(context: DocumentContext, notice: Omit<Notice, 'id'>): void {
  context.lastNotice += 1;
  context.store.setState({ notice: { ...notice, id: context.lastNotice } });
}

/** Whether the document may be changed; says so to the person when it may not. */
export function mayChange(context: DocumentContext): boolean {
  if (!context.store.getState().readOnly) return true;
  notify(context, { tone: 'info', message: 'This design was opened from a link. Make a copy to change it.' });
  return false;
}
