import type { StoreApi } from 'zustand/vanilla';
import type { DesignContent } from '@/lib/share/content';
import type { Journal } from '../storage/journal';
import type { DesignEntry } from '../storage/record';
import type { Saving } from '../storage/saving';
import type { DesignStorage } from '../storage/storage';
import type { OpenDocument } from '../store';

/** The designs kept in this browser, for a list. */
export interface LibraryState {
  /** Last changed first; null until they have been read. */
  readonly entries: readonly DesignEntry[] | null;
  /** Why they cannot be read, for the person. */
  readonly trouble: string | null;
}

/** What can be done with the designs kept in this browser. Nothing rejects: what fails is a notice. */
export interface Library {
  readonly store: Pick<StoreApi<LibraryState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Reads the list again. */
  readonly refresh: () => Promise<void>;
  /** Recovers what was not saved, then opens the given content read-only, or the design last open, or a new one. */
  readonly start: (shared: DesignContent | null) => Promise<void>;
  /** Saves the open design, then opens another. False when that failed; then nothing has changed. */
  readonly open: (id: string) => Promise<boolean>;
  /** Saves the open design, then opens a new one with this content. It is stored once there is something in it. */
  readonly create: (content?: Partial<DesignContent>) => Promise<boolean>;
  readonly rename: (id: string, name: string) => Promise<void>;
  readonly duplicate: (id: string) => Promise<void>;
  /** Deletes a design; a notice offers to take it back. Of the open design, opens the next one. */
  readonly remove: (id: string) => Promise<void>;
  /** Saves what is unsaved, for a page that is about to go. */
  readonly flush: () => Promise<boolean>;
  /** Writes what is unsaved where it survives even a crash, at once. */
  readonly jot: () => void;
  readonly stop: () => void;
}

export interface LibraryNeeds {
  readonly document: OpenDocument;
  readonly storage: DesignStorage;
  readonly journal: Journal;
  /** Remembers which design was last open. */
  readonly last: { readonly get: () => string | null; readonly set: (id: string) => void };
  /** Tells other tabs of a save or a deletion, and hears of theirs. */
  readonly others: TabLink;
  readonly now: () => number;
  readonly newId: () => string;
}

/** One message between tabs: a design was saved or deleted. */
export interface TabNews {
  readonly id: string;
}

export interface TabLink {
  readonly tell: (news: TabNews) => void;
  readonly listen: (heard: (news: TabNews) => void) => () => void;
}

/** What the parts of the library share. */
export interface LibraryContext extends LibraryNeeds {
  readonly saving: Saving;
  readonly refresh: () => Promise<void>;
  /** A stored design has changed: the list and the other tabs are told. */
  readonly changed: (id: string) => void;
  /** Shows why something could not be done. */
  readonly failed: (what: string, error: unknown) => void;
}
