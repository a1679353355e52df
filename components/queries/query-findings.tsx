'use client';

import { useDocument } from '@/lib/document/react';
import type { Diagnostic, SourceSpan } from '@/lib/engine';
import { severityMarks } from '../findings/severity';
import { ui } from '../shell/ui-store';
import { cn } from '../ui/cn';
import { lineAt } from './line-at';

/** What is wrong with the queries, each a step to its place in the text. */
export function QueryFindings() {
  const text = useDocument((s) => s.design?.brief.queries ?? '');
  const findings = useDocument((s) => s.design?.diagnostics);
  const placed = findings?.flatMap((finding) => (finding.query ? { finding, place: finding.query } : [])) ?? [];
  if (placed.length === 0) return null;
  return (
    <ul aria-label="Findings in the queries" className="-mx-2 flex flex-col">
      {placed.map(({ finding, place }) => (
        <li key={`${finding.code} ${place.start} ${finding.message}`}>
          <FindingRow finding={finding} place={place} line={lineAt(text, place.start)} />
        </li>
      ))}
    </ul>
  );
}

function FindingRow({ finding, place, line }: { finding: Diagnostic; place: SourceSpan; line: number }) {
  const mark = severityMarks[finding.severity];
  return (
    <button
      type="button"
      onClick={() => ui.revealInQueries(place)}
      className="flex min-h-6 w-full gap-2 rounded-md px-2 py-1 text-left transition-colors hover:bg-raised"
    >
      <span aria-hidden className={cn('w-3 shrink-0 text-center', mark.tone)}>
        {mark.sign}
      </span>
      <span className="min-w-0 flex-1 break-words">
        <span className="sr-only">{mark.label}: </span>
        <span className="text-muted">Line {line}: </span>
        {finding.message}
        <span className="block text-muted">{finding.hint}</span>
      </span>
    </button>
  );
}
