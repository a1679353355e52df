import type { Diagnostic } from '@/lib/engine';
import { cn } from '../ui/cn';
import { severityMarks } from './severity';

/** What is wrong and what to do, behind the sign of its severity; `where` stands before it. A row of the caller's holds both. */
export function FindingText({ finding, where }: { finding: Diagnostic; where?: string }) {
  const mark = severityMarks[finding.severity];
  return (
    <>
      <span aria-hidden className={cn('w-3 shrink-0 text-center', mark.tone)}>
        {mark.sign}
      </span>
      <span className="min-w-0 flex-1 break-words">
        <span className="sr-only">{mark.label}: </span>
        {where && <span className="text-muted">{where}: </span>}
        {finding.message}
        <span className="block text-muted">{finding.hint}</span>
      </span>
    </>
  );
}
