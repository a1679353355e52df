import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { arbitrarySchema } from '@/lib/engine/testing/arbitrary-schema';
import { createNodeProver } from './pglite-node';

/** FLUX_PROOF_RUNS asks for more than the everyday number. */
const numRuns = Number(process.env.FLUX_PROOF_RUNS ?? 25);

const prover = createNodeProver();
afterAll(() => prover.close());

test('any schema is proved', { timeout: 20_000 * numRuns }, async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySchema(), async (schema) => {
      expect((await prover.prove(schema)).failure).toBeUndefined();
    }),
    { numRuns, endOnFailure: true },
  );
});
