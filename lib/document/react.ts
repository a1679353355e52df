'use client';

import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { designLibrary } from './boot';
import { currentDocument } from './current';
import type { LibraryState } from './library';
import type { DocumentState } from './types';

export { bootDocument, designLibrary } from './boot';
export { documentActions, documentStore } from './current';

/**
 * A part of the open document. The component renders again when the selected value changes by reference, so the
 * selector must not make new values. The server and the first render of the page see the empty document.
 */
export function useDocument<T>(select: (state: DocumentState) => T): T {
  return useStore(currentDocument.store, select);
}

const nothingListed: LibraryState = { entries: null, trouble: null };
const subscribeToList = (changed: () => void) => designLibrary().store.subscribe(changed);
const readList = () => designLibrary().store.getState();

/** The designs kept in this browser, last changed first; null until they have been read. */
export function useDesignList(): LibraryState {
  return useSyncExternalStore(subscribeToList, readList, () => nothingListed);
}
