import { expect, test } from 'vitest';
import { emptySchema, type PlanProof, type Schema, type Verification } from '@/lib/engine';
import { inProcessChannel } from '@/lib/worker/channel';
import { createProver } from './client';
import type { ProofRequest, ProofResult } from './request';

const proved = (statements: number): Verification => ({
  engine: 'PostgreSQL 18.6',
  where: 'here',
  status: 'proved',
  phases: [],
  statements,
});

const named = (name: string): Schema => ({ ...emptySchema, extensions: [name] });

const migration = (schema: Schema): ProofResult => ({
  kind: 'migration',
  verification: proved(schema.extensions.length),
});

/** A worker that hears every request, proves at once, and makes plans until it is told to stop. */
function worker() {
  const heard: string[] = [];
  let stopped: (result: ProofResult) => void = () => {};
  const open = inProcessChannel((request: ProofRequest): ProofResult | Promise<ProofResult> => {
    heard.push(request.kind === 'migration' ? `prove ${request.schema.extensions}` : request.kind);
    if (request.kind === 'migration') return migration(request.schema);
    if (request.kind === 'stop') stopped({ kind: 'plans', proof: null });
    if (request.kind === 'stop') return { kind: 'stop' };
    return new Promise<ProofResult>((done) => {
      stopped = done;
    });
  });
  return { heard, open };
}

test('a proof is the worker’s answer', async () => {
  const prover = createProver(worker().open);
  expect(await prover.prove(named('a'))).toEqual(proved(1));
});

test('an engine that cannot start is unavailable, with the reason', async () => {
  const prover = createProver(
    inProcessChannel((): ProofResult => {
      throw new Error('WebAssembly is blocked');
    }),
  );
  const unavailable = 'PostgreSQL could not run in this browser: WebAssembly is blocked';
  expect(await prover.prove(emptySchema)).toEqual({ unavailable });
  expect(await prover.provePlans(emptySchema, [])).toEqual({ unavailable });
});

test('of the schemas that wait, the latest is proved', async () => {
  const { heard, open } = worker();
  const prover = createProver(open);
  const [first, second, third] = await Promise.all(['a', 'b', 'c'].map((name) => prover.prove(named(name))));
  expect(first).toEqual(proved(1));
  expect(second).toEqual({ unavailable: 'A newer design is being proved.' });
  expect(third).toEqual(proved(1));
  expect(heard).toEqual(['prove a', 'prove c']);
});

test('plans are the worker’s answer', async () => {
  const plans: PlanProof = { engine: 'PostgreSQL 18.6', patterns: [], unused: ['i'] };
  const prover = createProver(inProcessChannel((): ProofResult => ({ kind: 'plans', proof: plans })));
  expect(await prover.provePlans(emptySchema, [])).toEqual(plans);
});

test('plans give way to the proof of a newer schema', async () => {
  const { heard, open } = worker();
  const prover = createProver(open);
  const plans = prover.provePlans(named('a'), []);
  await Promise.resolve();
  const proof = prover.prove(named('b'));
  expect(await plans).toEqual({ unavailable: 'A newer design is being proved.' });
  expect(await proof).toEqual(proved(1));
  expect(heard).toEqual(['plans', 'stop', 'prove b']);
});
