'use client';

import { ArrowRight } from 'lucide-react';
import { useDocument } from '@/lib/document/react';
import type { AccessPatternId, PatternPlan } from '@/lib/engine';
import { Disclosure } from '../ui/disclosure';
import { costText, fasterText } from './amounts';
import { PlanTree } from './plan-tree';
import { Verdict } from './verdict';

/** What the planner does with a pattern: the verdict, the cost before and after, and both plans to read. */
export function PatternPlanView({ pattern }: { pattern: AccessPatternId }) {
  const plans = useDocument((s) => s.plans);
  const proof = plans.state === 'done' ? plans.proof : plans.state === 'checking' ? plans.last : undefined;
  const plan = proof?.patterns.find((one) => one.pattern === pattern);
  if (!plan) return plans.state === 'done' ? <p className="text-meta text-muted">Its plan was not asked for.</p> : null;
  return (
    <div className={plans.state === 'checking' ? 'opacity-60' : ''}>
      <p className="flex flex-wrap items-center gap-x-2 text-meta">
        <Verdict verdict={plan.verdict} />
        {plan.verdict !== 'failed' && <Costs plan={plan} />}
      </p>
      <p className="text-meta text-muted">{plan.because}</p>
      {plan.verdict !== 'failed' && (
        <Disclosure summary="Plan">
          <div className="flex flex-col gap-3">
            <PlanTree title="With these indexes" plan={plan.after} />
            <PlanTree title="With the keys alone" plan={plan.before} />
            <pre className="overflow-x-auto rounded-md bg-raised px-2 py-1.5 font-mono text-badge whitespace-pre-wrap">
              {plan.sql}
            </pre>
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function Costs({ plan: { before, after } }: { plan: PatternPlan }) {
  const faster = fasterText(before.cost, after.cost);
  return (
    <span className="inline-flex flex-wrap items-center gap-1 text-muted">
      <span className="sr-only">Cost before: </span>
      {costText(before.cost)}
      <ArrowRight size={12} role="img" aria-label="after:" />
      <span className="text-ink">{costText(after.cost)}</span>
      {faster && <span>· {faster}</span>}
    </span>
  );
}
