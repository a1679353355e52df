'use client';

import { useEffect, useState } from 'react';
import type { BundleFile } from '@/lib/engine';
import { useEngine } from '../ui/use-engine';
import { type ExportInput, makeBundle } from './make-bundle';

/** The files of an export and what its format cannot say. */
export interface Bundle {
  readonly files: readonly BundleFile[];
  readonly notes: readonly string[];
}

/**
 * The export of a design for a target; null while it is being made. A large design takes more than a moment, so the
 * page is painted, with its word of progress, before the work begins.
 */
export function useBundle(input: ExportInput, target: string): Bundle | null {
  const engine = useEngine();
  const { design, layout, verification, plans, name, documents, at } = input;
  const [bundle, setBundle] = useState<Bundle | null>(null);
  useEffect(() => {
    if (!engine) return;
    setBundle(null);
    const timer = setTimeout(
      () => setBundle(makeBundle(engine, { design, layout, verification, plans, name, documents, at }, target)),
      30,
    );
    return () => clearTimeout(timer);
  }, [engine, design, layout, verification, plans, name, documents, at, target]);
  return bundle;
}
