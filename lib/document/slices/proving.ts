import type { Schema } from '@/lib/engine';
import { messageOf } from '@/lib/worker/channel';
import type { DocumentContext } from '../context';
import { sameDatabase } from '../same-database';
import type { DocumentServices } from '../services';
import type { ProofState } from '../types';
import { createPlanning } from './planning';

/** Proves the design and explains its access patterns when it has settled, and on demand. */
export interface ProvingSlice {
  readonly prove: () => Promise<void>;
  readonly stop: () => void;
}

/** How long the design must stand still before it is proved, in milliseconds. */
const SETTLED_MS = 800;

export function createProving(context: DocumentContext): ProvingSlice {
  const { store, services } = context;
  const planning = createPlanning(context);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  /** The schema whose proof is wanted or shown. */
  let subject: Schema = store.getState().schema;

  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (store.getState().reading === 'reading') settle();
      else void services.idle().then(() => prove(store.getState().proof.state !== 'done'));
    }, SETTLED_MS);
  };

  const run = async (): Promise<void> => {
    const { schema } = store.getState();
    if (schema.tables.length === 0) return store.setState({ proof: { state: 'idle' } });
    subject = schema;
    store.setState({ proof: { state: 'checking' } });
    const proof = await proofOf(schema, services);
    if (subject === schema) store.setState({ proof });
  };

  /** One proof at a time; what is asked for meanwhile is proved after it. `migration`: not the plans alone. */
  const prove = async (migration: boolean): Promise<void> => {
    clearTimeout(timer);
    planning.giveUp();
    while (running) await running;
    running = (migration ? run() : Promise.resolve()).then(planning.explain).finally(() => {
      running = null;
    });
    return running;
  };

  const unsubscribe = store.subscribe((state, before) => {
    const planned = state.design !== before.design && planning.changed();
    const database = state.schema !== before.schema && !sameDatabase(subject, state.schema);
    if (database) {
      subject = state.schema;
      planning.giveUp();
      store.setState({ proof: { state: 'idle' } });
    }
    if (!planned && !database) return;
    if (state.schema.tables.length > 0) settle();
    else clearTimeout(timer);
  });

  return {
    prove: () => prove(true),
    stop: () => {
      clearTimeout(timer);
      planning.giveUp();
      unsubscribe();
    },
  };
}

async function proofOf(schema: Schema, { prove }: DocumentServices): Promise<ProofState> {
  const result = await prove(schema).catch((error: unknown) => ({ unavailable: messageOf(error) }));
  return 'unavailable' in result
    ? { state: 'unavailable', because: result.unavailable }
    : { state: 'done', verification: result };
}
