import { afterAll, describe, expect, test } from 'vitest';
import { applyFix, batches, lintRules, lintSchema, planMigration, type Schema } from '@/lib/engine';
import { exampleSchema } from '@/lib/engine/testing/example-schema';
import { type Migration, migrationOf } from './migration';
import { createNodeProver } from './pglite-node';

const prover = createNodeProver();
afterAll(() => prover.close());

/** First the schema as it was, then the change: what a database in use goes through. */
function inTwoSteps(before: Schema, after: Schema): Migration {
  const first = migrationOf(before);
  const files = batches(planMigration(before, after));
  return {
    up: [
      ...first.up,
      ...files.map(({ transactional, steps }) => ({ transactional, statements: steps.flatMap((step) => step.up) })),
    ],
    down: [
      ...files.toReversed().map(({ transactional, steps }) => ({
        transactional,
        statements: steps.toReversed().flatMap((step) => step.down),
      })),
      ...first.down,
    ],
  };
}

/** Schemas that no database takes: only what the fix makes of them can be proved. */
const refused = new Set(['lint/repeated-name', 'lint/system-type-name']);

const cases = lintRules.flatMap((rule) => {
  const before = exampleSchema(rule.bad);
  const fixes = lintSchema(before).flatMap((d) => (d.code === rule.code ? (d.fixes ?? []) : []));
  return fixes.map((fix) => [rule.code, fix.title, before, applyFix(before, fix)] as const);
});

describe('each correction makes a schema the database takes, from nothing and from the one it corrects', () => {
  test.each(cases)('%s: %s', async (code, _title, before, after) => {
    expect((await prover.prove(after)).failure).toBeUndefined();
    if (refused.has(code)) return;
    const { failure } = await prover.prove(after, inTwoSteps(before, after));
    // Order of columns apart: a column that is added comes last.
    expect(failure?.differences?.filter((d) => !d.what.startsWith('table ')) ?? failure ?? []).toEqual([]);
  });
});
