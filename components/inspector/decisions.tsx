'use client';

import { documentActions, useDocument } from '@/lib/document/react';
import type { Decision } from '@/lib/engine';
import { Button } from '../ui/button';

/** Below this the engine says that it assumed. */
const sure = 0.6;

/** What was decided, why, what was ruled out, and the person's last word on it. */
export function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  return (
    <ul className="-mx-1 flex flex-col gap-2">
      {decisions.map((decision) => (
        <li key={decision.id} className="rounded-lg border border-hairline p-3">
          <DecisionCard decision={decision} />
        </li>
      ))}
    </ul>
  );
}

function DecisionCard({ decision }: { decision: Decision }) {
  const { id, title, because, ruledOut, overruled, confidence } = decision;
  return (
    <>
      <p className="font-500 break-words">{title}</p>
      <p className="text-muted">{because}</p>
      {overruled && <TakeBack id={id} />}
      {!overruled && confidence < sure && <p className="mt-1 text-meta text-warn">Assumed: the brief does not say.</p>}
      {ruledOut.length > 0 && (
        <details className="mt-2">
          <summary className="text-meta text-muted hover:text-ink">Ruled out: {ruledOut.length}</summary>
          <ul className="mt-1.5 flex flex-col gap-2 border-l border-hairline pl-3">
            {ruledOut.map((other) => (
              <RuledOut key={other.choice} decision={id} other={other} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function TakeBack({ id }: { id: string }) {
  const readOnly = useDocument((s) => s.readOnly);
  return (
    <p className="mt-1.5 flex items-center gap-2 text-meta">
      <span className="flex-1 text-accent">Your choice</span>
      <Button small disabled={readOnly} onClick={() => documentActions.override(id, null)}>
        Take back
      </Button>
    </p>
  );
}

function RuledOut({ decision, other }: { decision: string; other: Decision['ruledOut'][number] }) {
  const readOnly = useDocument((s) => s.readOnly);
  return (
    <li>
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 break-words">{other.title}</p>
        <Button
          small
          disabled={readOnly}
          aria-label={`Overrule: ${other.title}`}
          onClick={() => documentActions.override(decision, other.choice)}
        >
          Overrule
        </Button>
      </div>
      <p className="text-meta text-muted">{other.because}</p>
    </li>
  );
}
