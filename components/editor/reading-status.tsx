'use client';

import { useDocument } from '@/lib/document/react';
import { useSummary } from '../shell/use-summary';
import { MarkKey } from './mark-key';

/** The brief's last line: what was read, and whether the diagram is of this text. */
export function ReadingStatus() {
  const reading = useDocument((s) => s.reading);
  const underWay = useDocument((s) => s.reading === 'reading' && s.text !== '');
  const summary = useSummary();
  if (reading === 'failed') {
    return (
      <p role="alert" className="shrink-0 border-t border-hairline px-4 py-2 text-danger">
        This text could not be read, so the diagram shows the last version that could. Undo the last change, or carry on
        writing.
      </p>
    );
  }
  return (
    <div className="flex h-9 shrink-0 items-center gap-2 border-t border-hairline pr-2 pl-4 text-meta text-muted">
      <p className="flex-1 truncate">{underWay ? 'Reading…' : summary}</p>
      <MarkKey />
    </div>
  );
}
