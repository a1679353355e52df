'use client';

import { documentActions, useDocument } from '@/lib/document/react';

/** The hand edits, and whether they are allowed now (not in a design opened from a link). */
export function useEdit() {
  const readOnly = useDocument((s) => s.readOnly);
  return { edit: documentActions.edit, readOnly };
}
