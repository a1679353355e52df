import { createStore } from 'zustand/vanilla';
import { messageOf } from '@/lib/worker/channel';
import { createSaving } from '../storage/saving';
import { createOpening } from './opening';
import { createShelf } from './shelf';
import type { Library, LibraryContext, LibraryNeeds, LibraryState } from './types';

export type { Library, LibraryNeeds, LibraryState, TabLink, TabNews } from './types';

/** The designs kept in the browser, and which of them the document shows. */
export function createLibrary(needs: LibraryNeeds): Library {
  const { document, storage, last, others } = needs;
  const store = createStore<LibraryState>(() => ({ entries: null, trouble: null }));

  const refresh = async () => {
    try {
      store.setState({ entries: await storage.list(), trouble: null });
    } catch (error) {
      store.setState({ trouble: messageOf(error) });
    }
  };
  const changed = (id: string) => {
    others.tell({ id });
    void refresh();
  };
  const saved = (id: string) => {
    last.set(id);
    changed(id);
  };

  const saving = createSaving({ ...needs, saved });
  const failed = (what: string, error: unknown) =>
    document.actions.notify({ tone: 'error', message: `${what} ${messageOf(error)}` });
  const context: LibraryContext = { ...needs, saving, refresh, changed, failed };
  const opening = createOpening(context);
  const deafen = others.listen(({ id }) => {
    void refresh();
    void opening.follow(id);
  });

  return {
    store,
    refresh,
    start: opening.start,
    open: opening.open,
    create: opening.create,
    ...createShelf(context, opening),
    flush: saving.flush,
    jot: saving.jot,
    stop: () => {
      deafen();
      saving.stop();
    },
  };
}
