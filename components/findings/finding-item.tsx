'use client';

import type { Diagnostic } from '@/lib/engine';
import { cn } from '../ui/cn';
import { severityMarks } from './severity';
import { showFinding } from './show-finding';

/** One finding: what is wrong, and what to do. Clicking it shows the element or the sentence it is about. */
export function FindingItem({ finding, current = false }: { finding: Diagnostic; current?: boolean }) {
  const mark = severityMarks[finding.severity];
  return (
    <li>
      <button
        type="button"
        aria-current={current || undefined}
        onClick={() => showFinding(finding)}
        className={cn(
          'flex w-full gap-2.5 px-4 py-2 text-left transition-colors hover:bg-raised focus-visible:-outline-offset-2',
          current && 'bg-selected hover:bg-selected',
        )}
      >
        <span aria-hidden className={cn('w-3 shrink-0 text-center', mark.tone)}>
          {mark.sign}
        </span>
        <span className="min-w-0 flex-1">
          <span className="sr-only">{mark.label}: </span>
          <span className="block break-words">{finding.message}</span>
          <span className="block break-words text-muted">{finding.hint}</span>
        </span>
      </button>
    </li>
  );
}
