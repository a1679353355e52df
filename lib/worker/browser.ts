import { workerChannel } from './channel';
import { createLatestClient, type LatestClient } from './client';
import type { DesignRequest, DesignResult, LayoutRequest, LayoutResult } from './protocol';

/** A reading of 1 MB of text stays well under this. */
const DESIGN_TIMEOUT_MS = 20_000;
const LAYOUT_TIMEOUT_MS = 30_000;

/** Reads briefs in a web worker. In the browser only. */
export const createDesignClient = (): LatestClient<DesignRequest, DesignResult> =>
  createLatestClient(
    workerChannel(() => new Worker(new URL('./design.worker.ts', import.meta.url), { type: 'module' })),
    DESIGN_TIMEOUT_MS,
  );

/** Lays diagrams out in a web worker. In the browser only. */
export const createLayoutClient = (): LatestClient<LayoutRequest, LayoutResult> =>
  createLatestClient(
    workerChannel(() => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })),
    LAYOUT_TIMEOUT_MS,
  );
