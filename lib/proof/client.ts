import type { Schema, Verification } from '@/lib/engine';
import { type OpenChannel, workerChannel } from '@/lib/worker/channel';
import { createLatestClient } from '@/lib/worker/client';

/** Proves schemas without blocking the page; the latest one wins. */
export interface Prover {
  /**
   * Never rejects. `unavailable`, with the reason for the person, when no proof could be had: no answer in time, the
   * engine could not be loaded, or a newer schema took this one's place.
   */
  readonly prove: (schema: Schema) => Promise<Verification | { readonly unavailable: string }>;
  readonly dispose: () => void;
}

/** Loading 8 MB and starting takes seconds on a slow machine, a proof of a thousand tables most of a minute. */
const TIMEOUT_MS = 180_000;

const startWorker: OpenChannel<Schema, Verification> = workerChannel(
  () => new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' }),
);

/** A prover on PGlite in a web worker, started by the first proof and replaced when it hangs or crashes. */
export function createProver(open: OpenChannel<Schema, Verification> = startWorker): Prover {
  const client = createLatestClient(open, TIMEOUT_MS);
  return {
    prove: async (schema) => {
      const outcome = await client.ask(schema);
      if (outcome.kind === 'done') return outcome.result;
      return {
        unavailable:
          outcome.kind === 'superseded'
            ? 'A newer design is being proved.'
            : `PostgreSQL could not run in this browser: ${outcome.because}`,
      };
    },
    dispose: client.dispose,
  };
}
