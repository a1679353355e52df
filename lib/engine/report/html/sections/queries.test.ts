import { expect, test } from 'vitest';
import type { PlanProof } from '../../../model/plan-proof';
import { clinicDesign } from '../../testing/clinic';
import { reportHtml } from '../page';

const at = '2030-01-01T00:00:00Z';
const [pattern] = clinicDesign.patterns;
const index = clinicDesign.schema.tables.flatMap((t) => t.indexes)[0];
const plans: PlanProof = {
  engine: 'PostgreSQL 18.6',
  patterns: [
    {
      pattern: pattern?.id ?? '',
      sql: 'SELECT "<x>" FROM visits',
      before: {
        cost: 15001.4,
        root: { kind: 'Seq Scan', table: 'visits', details: [], cost: 15001.4, rows: 1000000, children: [] },
      },
      after: {
        cost: 8.205,
        root: {
          kind: 'Limit',
          details: [],
          cost: 8.205,
          rows: 10,
          children: [
            {
              kind: 'Index Scan',
              table: 'visits',
              index: 'idx_visits',
              details: ['Index Cond: (a = $1)'],
              cost: 8.2,
              rows: 20,
              children: [],
            },
          ],
        },
      },
      uses: index ? [index.id] : [],
      verdict: 'index',
      because: 'idx_visits answers it.',
    },
  ],
  unused: [],
};

test('each query is shown with its index, its costs and both plans as trees, and its SQL is text', () => {
  const page = reportHtml({ design: clinicDesign, at, plans });
  expect(page).toContain('id="queries"');
  expect(page).toContain('15,001');
  expect(page).toContain('8.21');
  expect(page).toContain('<code>Index Scan idx_visits on visits</code>');
  expect(page).toContain('Index Cond: (a = $1)');
  expect(page).toContain('&lt;x&gt;');
  expect(page).not.toContain('"<x>"');
});

test('there is no such part where no plan was asked for', () => {
  expect(reportHtml({ design: clinicDesign, at })).not.toContain('id="queries"');
});
