import { messageOf } from '@/lib/worker/channel';
import type { DocumentState } from '../types';
import { contentOf, sameContent } from './content';
import type { Journal } from './journal';
import type { DesignRecord } from './record';
import { createTracking, type Tracked } from './tracking';
import { createWrite, type SavingNeeds } from './write';

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

const PAUSE_MS = 300;
const RETRY_MS = 5000;
/** Longer texts are too slow to write at every key; they are written when the page is left. UTF-16 code units. */
const JOT_AT_ONCE = 60_000;

/** Saves the document of `needs`: a moment after each change, again where the storage refused. */
export function createSaving(needs: SavingNeeds): Saving {
  const { store } = needs.document;
  const { journal, now } = needs;
  const tracking = createTracking(needs.document);
  const write = createWrite(needs, tracking);
  const timer = createTimer(() => void flush());
  let running: Promise<boolean> | null = null;

  const jot = () => {
    if (tracking.isDirty()) journal.write(jotting(store.getState(), tracking.current(), now()));
  };

  const failed = (error: unknown): boolean => {
    store.setState((s) => ({ saved: 'failed', trouble: { ...s.trouble, saving: messageOf(error) } }));
    jot();
    timer.start(RETRY_MS);
    return false;
  };

  const flush = async (): Promise<boolean> => {
    timer.stop();
    while (running) await running;
    // A save can leave something to save: typing went on, or a conflict made a copy.
    for (let tries = 0; tracking.isDirty() && tries < 5; tries++) {
      running = write()
        .then(() => true, failed)
        .finally(() => {
          running = null;
        });
      if (!(await running)) return false;
    }
    if (tracking.isDirty()) return false;
    // What was jotted down and then taken back must not come back.
    journal.clear(tracking.current().id);
    if (store.getState().saved === 'saving') store.setState({ saved: 'saved' });
    return true;
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (isSame(state, before) || !tracking.isDirty()) return;
    if (state.saved === 'saved') store.setState({ saved: 'saving' });
    const written = state.text !== before.text || state.queries !== before.queries;
    if (written && state.text.length <= JOT_AT_ONCE) jot();
    timer.start(PAUSE_MS);
  });

  return {
    opening: (id, record) => {
      timer.stop();
      tracking.track(id, record);
    },
    flush,
    jot,
    isDirty: tracking.isDirty,
    stop: () => {
      timer.stop();
      unsubscribe();
    },
  };
}

const jotting = (state: DocumentState, { base }: Tracked, at: number): Parameters<Journal['write']>[0] => ({
  id: state.id,
  base,
  content: contentOf(state),
  at,
});

const isSame = (a: DocumentState, b: DocumentState): boolean =>
  a.id === b.id && a.ready === b.ready && sameContent(contentOf(a), contentOf(b));

/** Runs something once, a while after the last time it was asked to. */
function createTimer(run: () => void): { readonly start: (ms: number) => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const start = (ms: number) => {
    stop();
    timer = setTimeout(run, ms);
  };
  return { start, stop };
}
