'use client';

import { useDocument } from '@/lib/document/react';
import { Tip } from '../ui/tip';

/** Whether the browser has kept the design. */
export function SavedState() {
  const saved = useDocument((s) => s.saved);
  const ready = useDocument((s) => s.ready);
  const readOnly = useDocument((s) => s.readOnly);
  const why = useDocument((s) => s.trouble.saving);
  if (!ready || readOnly) return null;
  if (saved === 'failed') {
    return (
      <Tip text={why ?? 'The browser refused to keep the design. Export it, so that nothing is lost.'}>
        <button type="button" className="h-6 shrink-0 rounded-sm px-1 text-meta font-500 text-danger">
          Not saved
        </button>
      </Tip>
    );
  }
  return (
    <span className="shrink-0 px-1 text-meta text-muted max-desk:sr-only">
      {saved === 'saving' ? 'Saving…' : 'Saved in this browser'}
    </span>
  );
}
