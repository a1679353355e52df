'use client';

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { designLibrary } from '@/lib/document/boot';
import type { LibraryState } from '@/lib/document/library';

/** The designs kept in this browser, read afresh whenever a list of them is opened. */
export function useDesigns(): LibraryState {
  const library = designLibrary();
  useEffect(() => void library.refresh(), [library]);
  return useStore(library.store);
}
