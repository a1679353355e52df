import type { OpenDocument } from '../store';
import type { DocumentState } from '../types';
import { contentOf } from './content';
import type { Journal } from './journal';
import { type DesignRecord, RECORD_VERSION } from './record';
import type { DesignStorage } from './storage';
import type { Tracked, Tracking } from './tracking';

/** What saving a document takes. */
export interface SavingNeeds {
  readonly document: OpenDocument;
  readonly storage: DesignStorage;
  readonly journal: Journal;
  readonly now: () => number;
  readonly newId: () => string;
  /** A save has reached the storage. */
  readonly saved: (id: string, revision: number) => void;
}

/** Stores the document as it is now, once. Rejects when the storage does. */
export function createWrite(
  { document: { store, actions }, storage, journal, now, newId, saved }: SavingNeeds,
  tracking: Tracking,
): () => Promise<void> {
  /** Another tab saved this design, or deleted it, since it was opened here: what is here goes on as a copy. */
  const keepBoth = (state: DocumentState): void => {
    journal.clear(state.id);
    const name = `${titleOf(state)} (copy)`;
    store.setState({ id: newId(), name });
    actions.notify({
      tone: 'warning',
      message: `This design was changed or deleted in another tab. What is here is kept as “${name}” in the list of designs.`,
    });
  };

  return async () => {
    const state = store.getState();
    const stored = tracking.current();
    const record = recordOf(state, stored, now());
    const outcome = await storage.write(record, stored.base);
    if (store.getState().id !== record.id) return;
    if (outcome.kind === 'conflict') return keepBoth(state);
    tracking.track(record.id, record);
    journal.clear(record.id);
    saved(record.id, record.revision);
    if (!tracking.isDirty()) store.setState(({ trouble: { saving: _, ...trouble } }) => ({ saved: 'saved', trouble }));
  };
}

const titleOf = ({ name, design }: DocumentState): string => name || design?.name || 'Untitled design';

const recordOf = (state: DocumentState, { base, createdAt }: Tracked, now: number): DesignRecord => ({
  version: RECORD_VERSION,
  id: state.id,
  revision: (base ?? 0) + 1,
  createdAt: createdAt || now,
  updatedAt: now,
  title: titleOf(state),
  tables: state.schema.tables.length,
  content: contentOf(state),
});
