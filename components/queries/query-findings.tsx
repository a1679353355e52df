'use client';

import { useDocument } from '@/lib/document/react';
import { FindingText } from '../findings/finding-text';
import { ui } from '../shell/ui-store';
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
          <button
            type="button"
            onClick={() => ui.revealInQueries(place)}
            className="flex min-h-6 w-full gap-2 rounded-md px-2 py-1 text-left transition-colors hover:bg-raised"
          >
            <FindingText finding={finding} where={`Line ${lineAt(text, place.start)}`} />
          </button>
        </li>
      ))}
    </ul>
  );
}
