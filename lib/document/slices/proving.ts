import type { Schema } from '@/lib/engine';
import { messageOf } from '@/lib/worker/channel';
import type { DocumentContext } from '../context';
import { sameDatabase } from '../same-database';

/** Proves the design when it has settled, and on demand. */
export interface ProvingSlice {
  readonly prove: () => Promise<void>;
  readonly stop: () => void;
}

/** How long the design must stand still before it is proved, in milliseconds. */
const SETTLED_MS = 800;

export function createProving({ store, services }: DocumentContext): ProvingSlice {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  /** The schema whose proof is wanted or shown. */
  let subject: Schema = store.getState().schema;

  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (store.getState().reading === 'reading') settle();
      else void services.idle().then(prove);
    }, SETTLED_MS);
  };

  const run = async (): Promise<void> => {
    const { schema } = store.getState();
    if (schema.tables.length === 0) return store.setState({ proof: { state: 'idle' } });
    subject = schema;
    store.setState({ proof: { state: 'checking' } });
    const result = await services.prove(schema).catch((error: unknown) => ({ unavailable: messageOf(error) }));
    if (subject !== schema) return;
    store.setState({
      proof:
        'unavailable' in result
          ? { state: 'unavailable', because: result.unavailable }
          : { state: 'done', verification: result },
    });
  };

  /** One proof at a time; what is asked for meanwhile is proved after it. */
  const prove = async (): Promise<void> => {
    clearTimeout(timer);
    while (running) await running;
    running = run().finally(() => {
      running = null;
    });
    return running;
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (state.schema === before.schema || sameDatabase(subject, state.schema)) return;
    subject = state.schema;
    store.setState({ proof: { state: 'idle' } });
    if (state.schema.tables.length > 0) settle();
    else clearTimeout(timer);
  });

  return {
    prove,
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
