import type { ExplainedPlan, PlanNode } from '@/lib/engine';
import { costText, rowsText } from './amounts';

/** A plan as the planner runs it: each step under the one it feeds, with what it reads and what it costs. */
export function PlanTree({ title, plan }: { title: string; plan: ExplainedPlan }) {
  return (
    <section aria-label={title}>
      <h4 className="text-meta text-muted">
        {title} · cost {costText(plan.cost)}
      </h4>
      <ul className="mt-1">
        <Step node={plan.root} />
      </ul>
    </section>
  );
}

function Step({ node }: { node: PlanNode }) {
  const { kind, table, index, details, cost, rows, children } = node;
  return (
    <li className="text-meta">
      <p className="flex flex-wrap items-baseline gap-x-1.5">
        <span className="font-500">{kind}</span>
        {index && <span className="min-w-0 font-mono break-all">{index}</span>}
        {table && (
          <span className="min-w-0 font-mono break-all text-muted">
            {index ? 'on ' : ''}
            {table}
          </span>
        )}
        <span className="text-muted">
          {rowsText(rows)}, cost {costText(cost)}
        </span>
      </p>
      {details.map((detail) => (
        <p key={detail} className="font-mono text-badge break-words text-muted">
          {detail}
        </p>
      ))}
      {children.length > 0 && (
        <ul className="mt-1 flex flex-col gap-1 border-l border-hairline pl-3">
          {children.map((child, place) => (
            // A plan is replaced as a whole; its steps have no identity but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Step key={place} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
