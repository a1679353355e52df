import type { PGlite } from '@electric-sql/pglite';
import type { Schema, Verification } from '@/lib/engine';
import { serve, type WorkerScope } from '@/lib/worker/answer';
import { assets } from './assets';
import { extensionsAt } from './pglite-extensions';
import { PgliteProver } from './pglite-prover';

const folder = new URL(assets.folder, self.location.origin);

/** A file of ours, unpacked. It was packed when the product was built, so that the server need not on every request. */
async function unpacked(name: string, type: string): Promise<Response> {
  const response = await fetch(new URL(name, folder));
  if (!response.ok || !response.body) throw new Error(`${name} could not be loaded (${response.status}).`);
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip')), {
    headers: { 'content-type': type },
  });
}

const blob = async (name: string): Promise<Blob> => (await unpacked(name, 'application/octet-stream')).blob();

/** Loaded once, kept for a restart. A failed load is forgotten, so that the next proof tries again. */
let parts: Promise<readonly [typeof PGlite, WebAssembly.Module, Blob, Blob]> | undefined;

function loadParts() {
  parts ??= Promise.all([
    import('@electric-sql/pglite').then((module) => module.PGlite),
    // Refused at once where the page's policy forbids WebAssembly; PGlite itself would wait for ever.
    unpacked(assets.wasm, 'application/wasm').then((response) => WebAssembly.compileStreaming(response)),
    blob(assets.fsBundle),
    blob(assets.seed),
  ]);
  parts.catch(() => {
    parts = undefined;
  });
  return parts;
}

const prover = new PgliteProver(async (extensions) => {
  const [Engine, pgliteWasmModule, fsBundle, loadDataDir] = await loadParts();
  return Engine.create({ pgliteWasmModule, fsBundle, loadDataDir, extensions: extensionsAt(folder, extensions) });
}, 'PGlite in the browser');

serve(globalThis as unknown as WorkerScope<Schema, Verification>, (schema) => prover.prove(schema));
