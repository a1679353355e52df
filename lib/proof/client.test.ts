import { expect, test } from 'vitest';
import { emptySchema, type Schema, type Verification } from '@/lib/engine';
import { inProcessChannel } from '@/lib/worker/channel';
import { createProver } from './client';

const proved = (statements: number): Verification => ({
  engine: 'PostgreSQL 18.6',
  where: 'here',
  status: 'proved',
  phases: [],
  statements,
});

const named = (name: string): Schema => ({ ...emptySchema, extensions: [name] });

test('a proof is the worker’s answer', async () => {
  const prover = createProver(inProcessChannel((schema: Schema) => proved(schema.extensions.length)));
  expect(await prover.prove(named('a'))).toEqual(proved(1));
});

test('an engine that cannot start is unavailable, with the reason', async () => {
  const prover = createProver(
    inProcessChannel((): Verification => {
      throw new Error('WebAssembly is blocked');
    }),
  );
  expect(await prover.prove(emptySchema)).toEqual({
    unavailable: 'PostgreSQL could not run in this browser: WebAssembly is blocked',
  });
});

test('of the schemas that wait, the latest is proved', async () => {
  const seen: string[] = [];
  const prover = createProver(
    inProcessChannel((schema: Schema) => {
      seen.push(...schema.extensions);
      return proved(0);
    }),
  );
  const [first, second, third] = await Promise.all(['a', 'b', 'c'].map((name) => prover.prove(named(name))));
  expect(first).toEqual(proved(0));
  expect(second).toEqual({ unavailable: 'A newer design is being proved.' });
  expect(third).toEqual(proved(0));
  expect(seen).toEqual(['a', 'c']);
});
