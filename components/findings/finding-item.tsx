'use client';

import { BookOpen, Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import { documentActions, useDocument } from '@/lib/document/react';
import type { Diagnostic } from '@/lib/engine';
import { buttonClass } from '../ui/button';
import { cn } from '../ui/cn';
import { rulePage } from './rule-page';
import { severityMarks } from './severity';
import { showFinding } from './show-finding';

/** One finding: what is wrong, what to do, and buttons that do it. Clicking it shows the element or sentence it is about. */
export function FindingItem({ finding, current = false }: { finding: Diagnostic; current?: boolean }) {
  const mark = severityMarks[finding.severity];
  return (
    <li className={cn('transition-colors hover:bg-raised', current && 'bg-selected hover:bg-selected')}>
      <button
        type="button"
        aria-current={current || undefined}
        onClick={() => showFinding(finding)}
        className="flex w-full gap-2.5 px-4 py-2 text-left focus-visible:-outline-offset-2"
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
      <Actions finding={finding} />
    </li>
  );
}

/** The corrections, the usual one first, and the page that explains the rule. */
function Actions({ finding }: { finding: Diagnostic }): ReactNode {
  const readOnly = useDocument((s) => s.readOnly);
  const fixes = readOnly ? [] : (finding.fixes ?? []);
  const page = rulePage(finding.code);
  if (fixes.length === 0 && page === null) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5 pr-4 pb-2 pl-9.5">
      {fixes.map((fix, i) => (
        <button
          key={fix.title}
          type="button"
          onClick={() => documentActions.applyFix(fix)}
          className={cn(
            buttonClass(i === 0 ? 'plain' : 'quiet', true),
            'h-auto min-h-6 max-w-full py-0.5 text-left whitespace-normal',
          )}
        >
          {i === 0 && <Wrench aria-hidden className="size-3 shrink-0" />}
          <span className="min-w-0 break-words">{fix.title}</span>
        </button>
      ))}
      {page !== null && (
        <a href={page} target="_blank" rel="noreferrer" className={cn(buttonClass('quiet', true), 'text-muted')}>
          <BookOpen aria-hidden className="size-3" />
          Why<span className="sr-only">: {finding.message} (opens in a new tab)</span>
        </a>
      )}
    </div>
  );
}
