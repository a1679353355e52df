import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../model/schema';
import { arbitraryVersion } from '../testing/arbitrary-versions';
import { batches, planMigration } from './index';

describe('between any two versions', () => {
  it('the steps that cannot be undone say so, and each that runs alone is one statement', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, fc.boolean(), (a, b, live) => {
        const marked = (from: Schema) => ({
          ...from,
          tables: from.tables.map((each) => ({ ...each, liveTraffic: live })),
        });
        const plan = planMigration(marked(a), marked(b));
        for (const step of plan.steps) {
          expect(step.up.length).toBeGreaterThan(0);
          if (!step.transactional) expect([step.up.length, step.down.length]).toEqual([1, 1]);
          if (step.down.length === 0) expect(['validate', 'enumValues']).toContain(step.group);
        }
        expect(batches(plan).flatMap(({ steps }) => steps)).toEqual(plan.steps);
      }),
    );
  });
});
