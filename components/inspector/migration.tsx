'use client';

import { ShieldAlert, TriangleAlert } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { documentActions, useDocument } from '@/lib/document/react';
import type { Plan, PlanStep } from '@/lib/engine';
import { Empty } from '../ui/empty';
import { useEngine } from '../ui/use-engine';
import { stepWords } from './change-words';

/** The migration step by step: what each does, and what it may do to a database in use. */
export function Migration() {
  const engine = useEngine();
  const schema = useDeferredValue(useDocument((s) => s.schema));
  const plan = useMemo(() => engine?.planMigration(engine.emptySchema, schema) ?? null, [engine, schema]);
  if (!plan) return <p className="px-4 py-3 text-muted">Loading…</p>;
  if (plan.steps.length === 0) {
    return <Empty title="No steps yet">The migration appears here with the first table.</Empty>;
  }
  return (
    <div className="pb-6">
      <p className="border-b border-hairline px-4 py-3 text-muted">
        {plan.steps.length} steps, run in this order. {reversibility(plan)}
      </p>
      <ol>
        {plan.steps.map((step, index) => (
          // The plan is made anew on every change and its steps have no identity of their own.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Step key={index} step={step} />
        ))}
      </ol>
    </div>
  );
}

const reversibility = (plan: Plan) =>
  plan.reversible ? 'Every step can be undone.' : 'Some steps cannot be undone; they are marked.';

function Step({ step }: { step: PlanStep }) {
  const { verb, name, subject } = stepWords(step);
  return (
    <li className="border-b border-hairline">
      <details className="group">
        <summary className="flex min-h-8 list-none items-center gap-2 px-4 py-1.5 hover:bg-raised focus-visible:-outline-offset-2">
          <span className="w-24 shrink-0 text-meta text-muted">{verb}</span>
          <span className="min-w-0 flex-1 font-mono text-meta break-all">{name}</span>
          {step.hazards.length > 0 && (
            <TriangleAlert size={14} aria-label={`${step.hazards.length} hazards`} className="text-warn" />
          )}
        </summary>
        <div className="flex flex-col gap-2 bg-canvas px-4 py-3">
          {!step.transactional && <p className="text-meta text-muted">Runs alone, outside a transaction.</p>}
          {step.hazards.map((hazard) => (
            <p key={hazard.code} className="flex gap-2">
              <ShieldAlert size={14} aria-hidden className="mt-[3px] shrink-0 text-warn" />
              {hazard.message}
            </p>
          ))}
          <Sql label="Up" statements={step.up.map(({ sql }) => sql)} />
          <Sql label="Down" statements={step.down.map(({ sql }) => sql)} />
          {subject && (
            <button
              type="button"
              onClick={() => documentActions.select([subject])}
              className="min-h-6 self-start rounded-sm text-meta text-muted underline underline-offset-2 hover:text-ink"
            >
              Show in the diagram
            </button>
          )}
        </div>
      </details>
    </li>
  );
}

function Sql({ label, statements }: { label: string; statements: readonly string[] }) {
  if (statements.length === 0) return null;
  return (
    <div>
      <p className="text-badge text-muted">{label}</p>
      <pre className="font-mono text-badge leading-4 break-words whitespace-pre-wrap">
        {statements.map((sql) => `${sql};`).join('\n\n')}
      </pre>
    </div>
  );
}
