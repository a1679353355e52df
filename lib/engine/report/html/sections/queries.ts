import type { AccessPattern } from '../../../model/access-pattern';
import type { ExplainedPlan, PatternPlan, PlanNode, PlanProof } from '../../../model/plan-proof';
import type { ReportContext } from '../context';
import { type Html, html } from '../html';
import { codeBlock, dataTable, elementLink } from '../parts';
import type { ReportSection } from '../section';

/** Each way the data is read as PostgreSQL plans it: its indexes, its cost before and after. Left out when nothing was asked. */
export const queries: ReportSection = {
  id: 'queries',
  title: 'Queries',
  count: ({ plans }) => plans?.patterns.length ?? 0,
  body: (context) => {
    const { plans, design } = context;
    if (!plans || plans.patterns.length === 0) return null;
    const patterns = new Map(design.patterns.map((p) => [p.id, p]));
    const asked = plans.patterns.flatMap((plan) => {
      const pattern = patterns.get(plan.pattern);
      return pattern ? [{ pattern, plan }] : [];
    });
    return html`<p>Planned by ${plans.engine} on empty tables whose statistics say that they have grown to the sizes stated or assumed. Costs are the planner’s own units: they tell how many rows it goes through, not milliseconds.</p>${costTable(
      context,
      asked,
    )}${unusedPart(context, plans)}${asked.map(({ pattern, plan }) => planPart(pattern, plan))}`;
  },
};

type Asked = { readonly pattern: AccessPattern; readonly plan: PatternPlan };

const costTable = (context: ReportContext, asked: readonly Asked[]): Html =>
  dataTable(
    'Cost of each query before and after',
    [{ head: 'Query' }, { head: 'Answered by' }, { head: 'Before', number: true }, { head: 'After', number: true }],
    asked.map(({ pattern, plan }) => [
      pattern.label,
      answeredBy(context, plan),
      plan.verdict === 'failed' ? '' : costText(plan.before.cost),
      plan.verdict === 'failed' ? '' : costText(plan.after.cost),
    ]),
  );

function answeredBy(context: ReportContext, { verdict, uses }: PatternPlan): readonly Html[] | string {
  if (uses.length > 0) return uses.map((id, i) => html`${i > 0 && ', '}${elementLink(context, id)}`);
  return {
    index: 'a key',
    small: 'a small table',
    whole: 'most of the table',
    scan: 'a scan of the table',
    failed: 'not planned',
  }[verdict];
}

function unusedPart(context: ReportContext, { unused }: PlanProof): Html | null {
  if (unused.length === 0) return null;
  return html`<p>Used by none of these plans: ${unused.map((id, i) => html`${i > 0 && ', '}${elementLink(context, id)}`)}.</p>`;
}

const planPart = (pattern: AccessPattern, plan: PatternPlan): Html =>
  html`<details class="index"><summary><strong>${pattern.label}</strong> <span class="purpose">${plan.because}</span></summary>${codeBlock(
    plan.sql,
    `SQL of ${pattern.label}`,
  )}${plan.verdict !== 'failed' && html`${tree('With these indexes', plan.after)}${tree('With the keys alone', plan.before)}`}</details>`;

const tree = (title: string, { root, cost }: ExplainedPlan): Html =>
  html`<p><strong>${title}</strong>, cost ${costText(cost)}</p><ul class="plan">${nodePart(root)}</ul>`;

function nodePart(node: PlanNode): Html {
  const on = [
    ...(node.index === undefined ? [] : [node.index]),
    ...(node.table === undefined ? [] : [`on ${node.table}`]),
  ];
  return html`<li><code>${[node.kind, ...on].join(' ')}</code> cost ${costText(node.cost)}, rows ${rowsText(node.rows)}${
    node.details.length > 0 && html`<br><code>${node.details.join('; ')}</code>`
  }${node.children.length > 0 && html`<ul>${node.children.map(nodePart)}</ul>`}</li>`;
}

const rowsText = (rows: number): string => String(Math.round(rows)).replace(/\B(?=(\d{3})+$)/g, ',');

/** Two digits behind the point while they matter. */
const costText = (cost: number): string => (cost < 100 ? cost.toFixed(2) : rowsText(cost));
