'use client';

import { useEffect } from 'react';
import { currentDocument } from '@/lib/document/current';
import { emptyContent } from '@/lib/document/store';

/** Opens the design the address names, else the last one. */
export function useOpening(): void {
  useEffect(() => {
    if (!currentDocument.store.getState().ready) currentDocument.load(crypto.randomUUID(), emptyContent);
  }, []);
}
