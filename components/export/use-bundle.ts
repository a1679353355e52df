'use client';

import { useEffect, useState } from 'react';
import type { BundleFile, Design, Layout, Verification } from '@/lib/engine';
import { useEngine } from '../ui/use-engine';
import { makeBundle } from './make-bundle';

/** The files of an export and what its format cannot say. */
export interface Bundle {
  readonly files: readonly BundleFile[];
  readonly notes: readonly string[];
}

/**
 * The export of a design for a target; null while it is being made. A large design takes more than a moment, so the
 * page is painted, with its word of progress, before the work begins.
 */
export function useBundle(
  design: Design,
  layout: Layout,
  verification: Verification | undefined,
  target: string,
  at: string,
): Bundle | null {
  const engine = useEngine();
  const [bundle, setBundle] = useState<Bundle | null>(null);
  useEffect(() => {
    if (!engine) return;
    setBundle(null);
    const timer = setTimeout(() => {
      const { schema, name } = design;
      const plan = engine.planMigration(engine.emptySchema, schema);
      setBundle({
        files: makeBundle(engine, { design, layout, verification }, target, at),
        notes: engine.targets.find(({ id }) => id === target)?.notes({ schema, plan, name, at }) ?? [],
      });
    }, 30);
    return () => clearTimeout(timer);
  }, [engine, design, layout, verification, target, at]);
  return bundle;
}
