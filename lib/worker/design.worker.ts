import { design } from '@/lib/engine';
import { serve, type WorkerScope } from './answer';
import type { DesignRequest, DesignResult } from './protocol';

serve(globalThis as unknown as WorkerScope<DesignRequest, DesignResult>, ({ brief, edits }) => design(brief, edits));
