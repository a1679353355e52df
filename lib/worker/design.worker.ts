import { design, emptyMemory } from '@/lib/engine';
import { serve, type WorkerScope } from './answer';
import type { DesignRequest, DesignResult } from './protocol';
import { statementsOf } from './statements';

/** The text of one editor, read anew at every change. */
const memory = emptyMemory();

serve(globalThis as unknown as WorkerScope<DesignRequest, DesignResult>, async ({ brief, edits }) =>
  design(brief, edits, await statementsOf(brief.queries), memory),
);
