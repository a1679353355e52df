import { afterAll, expect, test } from 'vitest';
import { createNodeProver } from './pglite-node';
import { clinic } from './testing/clinic';

const prover = createNodeProver();
afterAll(() => prover.close());

test('a schema with every kind of element is proved', async () => {
  const verification = await prover.prove(clinic);
  expect(verification.failure).toBeUndefined();
  expect(verification).toMatchObject({ status: 'proved', where: 'PGlite under Node' });
  expect(verification.engine).toMatch(/^PostgreSQL 1\d\.\d+$/);
  expect(verification.phases.map(({ phase, ok }) => [phase, ok])).toEqual([
    ['up', true],
    ['compare', true],
    ['down', true],
    ['clean', true],
    ['upAgain', true],
  ]);
});
