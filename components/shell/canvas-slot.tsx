'use client';

import dynamic from 'next/dynamic';
import { useDocument } from '@/lib/document/react';
import { EmptyState } from './empty-state';
import { GhostDiagram } from './ghost-diagram';

const Canvas = dynamic(() => import('../canvas/canvas').then((module) => module.Canvas), {
  ssr: false,
  loading: () => <GhostDiagram />,
});

/** The diagram, or what stands in its place while there is none. */
export function CanvasSlot() {
  const empty = useDocument((s) => s.schema.tables.length === 0);
  const failed = useDocument((s) => s.reading === 'failed');
  return (
    <div className="absolute inset-0">
      <Canvas />
      {empty && <EmptyState />}
      {failed && !empty && (
        <p className="pointer-events-none absolute top-3 left-1/2 -translate-x-1/2 rounded-full border border-danger bg-surface px-3 py-1 text-meta text-danger">
          Last good version: the text as it is now could not be read
        </p>
      )}
    </div>
  );
}
