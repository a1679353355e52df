'use client';

import { LoaderCircle, RotateCw } from 'lucide-react';
import { documentActions, useDocument } from '@/lib/document/react';
import type { PlanProof } from '@/lib/engine';
import { count } from '../shell/summary';
import { Button } from '../ui/button';
import { verdicts } from './verdict';

/** How far the plans are, and what they come to. */
export function PlansStatus() {
  const plans = useDocument((s) => s.plans);
  switch (plans.state) {
    case 'idle':
      return <p className="flex-1 text-meta text-muted">Plans are checked when you pause.</p>;
    case 'checking':
      return (
        <p role="status" className="flex flex-1 items-center gap-1.5 text-meta text-muted">
          <LoaderCircle size={12} aria-hidden className="shrink-0 animate-spin" />
          Checking the plans on a PostgreSQL in this browser…
        </p>
      );
    case 'unavailable':
      return (
        <div role="alert" className="flex flex-1 items-start gap-2 text-meta">
          <p className="flex-1 text-warn">The plans could not be checked. {plans.because}</p>
          <Button small onClick={() => void documentActions.prove()}>
            <RotateCw size={12} aria-hidden />
            Try again
          </Button>
        </div>
      );
    case 'done':
      return (
        <p role="status" className="flex-1 text-meta text-muted">
          {verdictCounts(plans.proof)} · {plans.proof.engine}
        </p>
      );
  }
}

/** "Index used: 4 · Scans: 1". */
function verdictCounts(proof: PlanProof): string {
  const parts = (Object.keys(verdicts) as (keyof typeof verdicts)[]).flatMap((verdict) => {
    const n = proof.patterns.filter((one) => one.verdict === verdict).length;
    return n === 0 ? [] : [`${verdicts[verdict].label}: ${n}`];
  });
  return parts.length === 0 ? count(0, 'plan') : parts.join(' · ');
}
