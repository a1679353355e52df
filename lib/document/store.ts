import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DesignContent } from '@/lib/share/content';
import { createContext, notify } from './context';
import { createGestures } from './gesture';
import { emptyHistory } from './history';
import type { DocumentServices } from './services';
import { createArranging } from './slices/arranging';
import { createEditing } from './slices/editing';
import { createFixing } from './slices/fixing';
import { createOverruling } from './slices/overruling';
import { createProving } from './slices/proving';
import { createReading } from './slices/reading';
import { createUndoing } from './slices/undoing';
import { createWriting } from './slices/writing';
import { emptyDocument } from './state';
import type { DocumentActions, DocumentState } from './types';

/** One open document: its state, what can be done to it, and how another takes its place. */
export interface OpenDocument {
  readonly store: StoreApi<DocumentState>;
  readonly actions: DocumentActions;
  /** Shows another document; what could be undone is gone with the old one. */
  readonly load: (id: string, content: DesignContent, options?: { readonly readOnly?: boolean }) => void;
  /** Ends timers and subscriptions. */
  readonly close: () => void;
}

/** Makes an empty document. Touches nothing outside until something is done to it, so the server may hold one. */
export function createDocument(services: DocumentServices): OpenDocument {
  const store = createStore<DocumentState>(() => emptyDocument);
  const gestures = createGestures(services.now);
  const context = createContext(store, services, gestures);
  const arranging = createArranging(context);
  const reading = createReading(context, arranging.placed);
  const proving = createProving(context);

  const undoing = createUndoing(context, reading);
  const overruling = createOverruling(context, reading);

  const actions: DocumentActions = {
    ...createWriting(context, reading),
    ...createEditing(context, reading, overruling.override),
    ...overruling,
    ...undoing,
    ...createFixing(context, reading, undoing.undo),
    move: arranging.move,
    relayout: arranging.relayout,
    prove: proving.prove,
    select: (ids) => store.setState({ selection: ids }),
    hover: (id) => {
      if (store.getState().hovered !== id) store.setState({ hovered: id });
    },
    makeCopy: () => {
      if (store.getState().readOnly) store.setState({ id: services.newId(), readOnly: false });
    },
    notify: (notice) => notify(context, notice),
  };

  const load: OpenDocument['load'] = (id, content, options) => {
    reading.stop();
    gestures.end();
    context.history = emptyHistory;
    const { notice } = store.getState();
    store.setState({
      ...emptyDocument,
      ...content,
      id,
      readOnly: options?.readOnly ?? false,
      schema: content.edits?.current ?? emptyDocument.schema,
      ready: true,
      notice,
    });
    reading.changed();
  };

  return {
    store,
    actions,
    load,
    close: () => {
      reading.stop();
      proving.stop();
    },
  };
}
