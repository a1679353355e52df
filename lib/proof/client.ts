import type { AccessPattern, PlanProof, Schema, Verification } from '@/lib/engine';
import { type Channel, type OpenChannel, workerChannel } from '@/lib/worker/channel';
import { createLatestClient, type Outcome } from '@/lib/worker/client';
import type { ProofRequest, ProofResult } from './request';

/** No proof could be had, with the reason for the person. */
export interface Unavailable {
  readonly unavailable: string;
}

/** Proves schemas and plans without blocking the page; the latest question wins. */
export interface Prover {
  /**
   * Never rejects. `unavailable` when no proof could be had: no answer in time, the engine could not be loaded, or a
   * newer schema took this one's place.
   */
  readonly prove: (schema: Schema) => Promise<Verification | Unavailable>;
  /** Never rejects. Given up, and `unavailable`, as soon as anything else is asked or {@link Prover.stop} is called. */
  readonly provePlans: (schema: Schema, patterns: readonly AccessPattern[]) => Promise<PlanProof | Unavailable>;
  /** Gives up the plans being made. */
  readonly stop: () => void;
  readonly dispose: () => void;
}

/** Loading 8 MB and starting takes seconds on a slow machine, a proof of a thousand tables most of a minute. */
const TIMEOUT_MS = 180_000;

const startWorker: OpenChannel<ProofRequest, ProofResult> = workerChannel(
  () => new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' }),
);

const newer: Unavailable = { unavailable: 'A newer design is being proved.' };

/** The id of a message nobody waits for an answer to. */
const UNASKED = 0;

/** A prover on PGlite in a web worker, started by the first proof and replaced when it hangs or crashes. */
export function createProver(open: OpenChannel<ProofRequest, ProofResult> = startWorker): Prover {
  let channel: Channel<ProofRequest> | null = null;
  let planning = 0;
  const client = createLatestClient<ProofRequest, ProofResult>((events) => {
    channel = open(events);
    return channel;
  }, TIMEOUT_MS);
  const stop = () => {
    if (planning > 0) channel?.post({ id: UNASKED, request: { kind: 'stop' } });
  };
  return {
    prove: async (schema) => {
      stop();
      const result = answerIn(await client.ask({ kind: 'migration', schema }));
      return result.kind === 'migration' ? result.verification : because(result);
    },
    provePlans: async (schema, patterns) => {
      stop();
      planning += 1;
      const result = answerIn(await client.ask({ kind: 'plans', schema, patterns }));
      planning -= 1;
      return (result.kind === 'plans' ? result.proof : because(result)) ?? newer;
    },
    stop,
    dispose: client.dispose,
  };
}

type Failure = { readonly kind: 'failed' } & Unavailable;

function answerIn(outcome: Outcome<ProofResult>): ProofResult | Failure {
  if (outcome.kind === 'done') return outcome.result;
  if (outcome.kind === 'superseded') return { kind: 'failed', ...newer };
  return { kind: 'failed', unavailable: `PostgreSQL could not run in this browser: ${outcome.because}` };
}

const because = (result: ProofResult | Failure): Unavailable =>
  result.kind === 'failed' ? { unavailable: result.unavailable } : newer;
