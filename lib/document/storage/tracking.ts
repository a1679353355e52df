import { emptyContent } from '@/lib/share/empty-content';
import type { OpenDocument } from '../store';
import { contentOf, isEmptyContent, sameContent } from './content';
import type { DesignRecord } from './record';

/** What is stored of the open design. */
export interface Tracked {
  readonly id: string;
  /** The revision in the storage; null: it was never stored. */
  readonly base: number | null;
  /** Milliseconds since the epoch; 0: not yet. */
  readonly createdAt: number;
}

/** Knows what of the open document is stored already. */
export interface Tracking {
  readonly current: () => Tracked;
  /** The document shows this design, as stored in `record`; null: it was never stored. Forgets the one before. */
  readonly track: (id: string, record: DesignRecord | null) => void;
  /** Whether something in the document is not stored. */
  readonly isDirty: () => boolean;
}

export function createTracking({ store }: OpenDocument): Tracking {
  let content = emptyContent;
  let tracked: Tracked = { id: store.getState().id, base: null, createdAt: 0 };

  const track: Tracking['track'] = (id, record) => {
    tracked = { id, base: record?.revision ?? null, createdAt: record?.createdAt ?? 0 };
    content = record?.content ?? emptyContent;
  };

  return {
    current: () => tracked,
    track,
    isDirty: () => {
      const state = store.getState();
      if (!state.ready || state.readOnly || state.id === '') return false;
      if (state.id !== tracked.id) track(state.id, null);
      const now = contentOf(state);
      if (sameContent(now, content)) return false;
      if (tracked.base === null) return !isEmptyContent(now);
      // What the engine works out by itself after opening (places of tables) waits for the person's first change.
      return state.canUndo || state.canRedo;
    },
  };
}
