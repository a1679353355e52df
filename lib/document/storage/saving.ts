import type { DesignContent } from '@/lib/share/content';
import { emptyContent } from '@/lib/share/empty-content';
import { messageOf } from '@/lib/worker/channel';
import { hasHandEdits } from '../hand-edits';
import type { OpenDocument } from '../store';
import type { DocumentState } from '../types';
import type { Journal } from './journal';
import { type DesignRecord, RECORD_VERSION } from './record';
import type { DesignStorage } from './storage';

/** Saves the open document as it changes. */
export interface Saving {
  /** The document is about to show this design, as stored in `record`; null: it was never stored. Forgets the one before. */
  readonly opening: (id: string, record: DesignRecord | null) => void;
  /** Saves now what is not saved yet; true when nothing is left unsaved. */
  readonly flush: () => Promise<boolean>;
  /** Writes what is not saved yet to the journal, at once. */
  readonly jot: () => void;
  readonly isDirty: () => boolean;
  readonly stop: () => void;
}

export interface SavingNeeds {
  readonly document: OpenDocument;
  readonly storage: DesignStorage;
  readonly journal: Journal;
  readonly now: () => number;
  readonly newId: () => string;
  /** A save has reached the storage. */
  readonly saved: (id: string, revision: number) => void;
}

const PAUSE_MS = 300;
const RETRY_MS = 5000;
/** Longer texts are too slow to write at every key; they are written when the page is left. UTF-16 code units. */
const JOT_AT_ONCE = 60_000;

/** What of the state is stored. */
export const contentOf = (state: DocumentState): DesignContent => ({
  name: state.name,
  text: state.text,
  overrides: state.overrides,
  queries: state.queries,
  excludes: state.excludes,
  edits: hasHandEdits(state.edits) ? state.edits : null,
  layout: state.layout,
});

export const isEmptyContent = (content: DesignContent): boolean =>
  content.text === '' &&
  content.name === '' &&
  content.queries === '' &&
  content.edits === null &&
  content.overrides.length === 0;

const sameContent = (a: DesignContent, b: DesignContent): boolean =>
  a.name === b.name &&
  a.text === b.text &&
  a.overrides === b.overrides &&
  a.queries === b.queries &&
  a.excludes === b.excludes &&
  a.edits?.base === b.edits?.base &&
  a.edits?.current === b.edits?.current &&
  a.layout === b.layout;

export function createSaving({ document, storage, journal, now, newId, saved }: SavingNeeds): Saving {
  const { store, actions } = document;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let base: number | null = null;
  let createdAt = 0;
  let lastSaved = emptyContent;
  let running: Promise<boolean> | null = null;
  /** The design that `base` and `lastSaved` are about. */
  let tracked = store.getState().id;

  const track = (id: string, record: DesignRecord | null) => {
    tracked = id;
    base = record?.revision ?? null;
    createdAt = record?.createdAt ?? 0;
    lastSaved = record?.content ?? emptyContent;
  };

  /** What the engine works out by itself after opening (places of tables) waits for the person's first change. */
  const untouched = (state: DocumentState) => base !== null && !state.canUndo && !state.canRedo;
  const isDirty = () => {
    const state = store.getState();
    if (!state.ready || state.readOnly || state.id === '') return false;
    if (state.id !== tracked) track(state.id, null);
    const content = contentOf(state);
    if (base === null) return !isEmptyContent(content) && !sameContent(content, lastSaved);
    return !untouched(state) && !sameContent(content, lastSaved);
  };

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  const jot = () => {
    const state = store.getState();
    if (isDirty()) journal.write({ id: state.id, base, content: contentOf(state), at: now() });
  };

  const saveOnce = async (): Promise<boolean> => {
    const state = store.getState();
    const content = contentOf(state);
    const record = recordOf(state, content, (base ?? 0) + 1, createdAt || now(), now());
    try {
      const outcome = await storage.write(record, base);
      if (store.getState().id !== record.id) return true;
      if (outcome.kind === 'conflict') return keepBoth(state);
    } catch (error) {
      store.setState((s) => ({ saved: 'failed', trouble: { ...s.trouble, saving: messageOf(error) } }));
      jot();
      later(RETRY_MS);
      return false;
    }
    base = record.revision;
    createdAt = record.createdAt;
    lastSaved = content;
    journal.clear(record.id);
    saved(record.id, record.revision);
    if (isDirty()) return true;
    store.setState(({ trouble: { saving: _, ...trouble } }) => ({ saved: 'saved', trouble }));
    return true;
  };

  /** Another tab saved this design, or deleted it, since it was opened here: what is here goes on as a copy. */
  const keepBoth = (state: DocumentState): boolean => {
    journal.clear(state.id);
    const name = `${titleOf(state)} (copy)`;
    store.setState({ id: newId(), name });
    actions.notify({
      tone: 'warning',
      message: `This design was changed or deleted in another tab. What is here is kept as “${name}” in the list of designs.`,
    });
    return true;
  };

  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    while (running) await running;
    // A save can leave something to save: typing went on, or a conflict made a copy.
    for (let tries = 0; isDirty() && tries < 5; tries++) {
      running = saveOnce().finally(() => {
        running = null;
      });
      if (!(await running)) return false;
    }
    if (isDirty()) return false;
    // What was jotted down and then taken back must not come back.
    journal.clear(tracked);
    if (store.getState().saved === 'saving') store.setState({ saved: 'saved' });
    return true;
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (state.id === before.id && state.ready === before.ready && sameContent(contentOf(state), contentOf(before)))
      return;
    if (!isDirty()) return;
    if (state.saved === 'saved') store.setState({ saved: 'saving' });
    if (state.text.length <= JOT_AT_ONCE && (state.text !== before.text || state.queries !== before.queries)) jot();
    later(PAUSE_MS);
  });

  return {
    opening: (id, record) => {
      clearTimeout(timer);
      track(id, record);
    },
    flush,
    jot,
    isDirty,
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}

const titleOf = ({ name, design }: DocumentState): string => name || design?.name || 'Untitled design';

const recordOf = (
  state: DocumentState,
  content: DesignContent,
  revision: number,
  createdAt: number,
  updatedAt: number,
): DesignRecord => ({
  version: RECORD_VERSION,
  id: state.id,
  revision,
  createdAt,
  updatedAt,
  title: titleOf(state),
  tables: state.schema.tables.length,
  content,
});
