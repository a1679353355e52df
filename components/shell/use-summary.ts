'use client';

import { useMemo } from 'react';
import { useDocument } from '@/lib/document/react';
import { summarizeDesign } from './summary';

/** The design in a few words, kept up to date. */
export function useSummary(): string {
  const schema = useDocument((s) => s.schema);
  const diagnostics = useDocument((s) => s.design?.diagnostics);
  return useMemo(() => summarizeDesign(schema, diagnostics ?? []), [schema, diagnostics]);
}
