'use client';

import { BookOpen, Wrench } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { documentActions, useDocument } from '@/lib/document/react';
import { type Diagnostic, fixesFor } from '@/lib/engine';
import { buttonClass } from '../ui/button';
import { cn } from '../ui/cn';
import { handOnFocus } from '../ui/return-focus';
import { FindingText } from './finding-text';
import { rulePage } from './rule-page';
import { showFinding } from './show-finding';

/** One finding: what is wrong, what to do, and buttons that do it. Clicking it shows the element or sentence it is about. */
export function FindingItem({ finding, current = false }: { finding: Diagnostic; current?: boolean }) {
  return (
    <li className={cn('transition-colors hover:bg-raised', current && 'bg-selected hover:bg-selected')}>
      <button
        type="button"
        aria-current={current || undefined}
        onClick={() => showFinding(finding)}
        className="flex w-full gap-2.5 px-4 py-2 text-left focus-visible:-outline-offset-2"
      >
        <FindingText finding={finding} />
      </button>
      <Actions finding={finding} />
    </li>
  );
}

/** The corrections, the usual one first, and the page that explains the rule. */
function Actions({ finding }: { finding: Diagnostic }): ReactNode {
  const readOnly = useDocument((s) => s.readOnly);
  const schema = useDocument((s) => s.design?.schema ?? s.schema);
  const fixes = useMemo(() => (readOnly ? [] : fixesFor(schema, finding)), [readOnly, schema, finding]);
  const page = rulePage(finding.code);
  if (fixes.length === 0 && page === null) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5 pr-4 pb-2 pl-9.5">
      {fixes.map((fix, i) => (
        <button
          key={fix.title}
          type="button"
          onClick={(event) => {
            if (documentActions.applyFix(fix).ok) goOn(event.currentTarget);
          }}
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

/** The finding goes with what was pressed: whoever stands there goes on to the next one. */
function goOn(pressed: HTMLElement): void {
  const row = pressed.closest('li');
  handOnFocus(pressed, (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button'));
}
