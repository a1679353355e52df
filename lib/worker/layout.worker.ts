import { serve, type WorkerScope } from './answer';
import { layOut } from './lay-out';
import type { LayoutRequest, LayoutResult } from './protocol';

serve(globalThis as unknown as WorkerScope<LayoutRequest, LayoutResult>, ({ schema }) => layOut(schema));
