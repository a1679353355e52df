import type { DesignContent } from '@/lib/share/content';
import { emptyContent } from '@/lib/share/empty-content';

/**
 * What has not reached the storage yet, written at once (the storage is asynchronous, and a page may be closed before
 * it is done). Each tab has its own, so that two tabs never overwrite each other's.
 */
export interface JournalEntry {
  readonly id: string;
  /** The life of a page that wrote it. */
  readonly tab: string;
  /** The stored revision the content is based on; null when the design was never saved. */
  readonly base: number | null;
  readonly content: DesignContent;
  /** The hand edits and places had no room. */
  readonly partial?: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Synchronous storage of short texts; `localStorage` has this form. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface Journal {
  /** Without its hand edits and layout when the whole does not fit; false when not even the text does. */
  readonly write: (entry: Omit<JournalEntry, 'tab' | 'partial'>) => boolean;
  /** Forgets what this tab wrote about a design. */
  readonly clear: (id: string) => void;
  /** What this tab's life before and other tabs left behind, newest first; of others only what is older than `othersAfterMs`. */
  readonly left: (now: number, othersAfterMs: number) => readonly JournalEntry[];
  readonly drop: (entry: JournalEntry) => void;
}

const PREFIX = 'flux-schema:journal:';
const keyOf = (id: string, tab: string): string => `${PREFIX}${tab}:${id}`;

/**
 * The journal of one life of a page. `before` is the same tab's life before a reload, whose entries are its own too.
 * `store` null: where the browser keeps nothing, the journal keeps nothing.
 */
export function createJournal(store: TextStore | null, tab: string, before: string | null = null): Journal {
  const put = (entry: JournalEntry): boolean => {
    try {
      store?.setItem(keyOf(entry.id, tab), JSON.stringify(entry));
      return store !== null;
    } catch {
      return false;
    }
  };
  return {
    write: (entry) => {
      const whole = { ...entry, tab };
      return put(whole) || put({ ...whole, partial: true, content: { ...entry.content, edits: null, layout: {} } });
    },
    clear: (id) => store?.removeItem(keyOf(id, tab)),
    left: (now, othersAfterMs) =>
      entriesOf(store)
        .filter((entry) => entry.tab === before || now - entry.at > othersAfterMs)
        .sort((a, b) => b.at - a.at),
    drop: (entry) => store?.removeItem(keyOf(entry.id, entry.tab)),
  };
}

function entriesOf(store: TextStore | null): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (let i = 0; store && i < store.length; i++) {
    const key = store.key(i);
    const entry = key?.startsWith(PREFIX) ? parse(store.getItem(key)) : null;
    if (entry) entries.push(entry);
  }
  return entries;
}

function parse(text: string | null): JournalEntry | null {
  try {
    const entry = JSON.parse(text ?? '') as JournalEntry;
    if (typeof entry.id !== 'string' || typeof entry.content.text !== 'string') return null;
    return { ...entry, content: { ...emptyContent, ...entry.content } };
  } catch {
    return null;
  }
}
