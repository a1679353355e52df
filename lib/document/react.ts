'use client';

import { useStore } from 'zustand';
import { currentDocument } from './current';
import type { DocumentState } from './types';

export { documentActions } from './current';

/**
 * A part of the open document. The component renders again when the selected value changes by reference, so the
 * selector must not make new values. The server and the first render of the page see the empty document.
 */
export function useDocument<T>(select: (state: DocumentState) => T): T {
  return useStore(currentDocument.store, select);
}
