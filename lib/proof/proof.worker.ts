import type { PGlite } from '@electric-sql/pglite';
import { serve, type WorkerScope } from '@/lib/worker/answer';
import { assets } from './assets';
import { extensionsAt } from './pglite-extensions';
import { PgliteProver } from './pglite-prover';
import type { GoOn } from './plans/prove-plans';
import type { ProofRequest, ProofResult } from './request';

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

/** A module with nothing in it, in place of initdb, which PGlite would fetch although a seed makes it needless. */
const nothing = () => new WebAssembly.Module(new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]));

/** Loaded once, kept for a restart. A failed load is forgotten, so that the next proof tries again. */
let parts: Promise<readonly [typeof PGlite, WebAssembly.Module, Blob, Blob]> | undefined;

/** Refused at once where the page's policy forbids WebAssembly; PGlite itself would wait for ever. */
async function compiled(response: Response): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) throw new Error('WebAssembly is not allowed here.');
    throw error;
  }
}

function loadParts() {
  parts ??= Promise.all([
    import('@electric-sql/pglite').then((module) => module.PGlite),
    unpacked(assets.wasm, 'application/wasm').then(compiled),
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
  return Engine.create({
    pgliteWasmModule,
    initdbWasmModule: nothing(),
    fsBundle,
    loadDataDir,
    extensions: extensionsAt(folder, extensions),
  });
}, 'PGlite in the browser');

/** Counts the requests to stop: plans begun before the last one are given up. */
let stops = 0;

/** Lets messages in, at most every so many milliseconds: a turn of the event loop costs more than a plan. */
const TURN_MS = 50;

function untilStopped(): GoOn {
  const begun = stops;
  let turned = performance.now();
  return async () => {
    if (performance.now() - turned > TURN_MS) {
      await new Promise((done) => setTimeout(done));
      turned = performance.now();
    }
    return stops === begun;
  };
}

async function answer(request: ProofRequest): Promise<ProofResult> {
  if (request.kind === 'migration') return { kind: 'migration', verification: await prover.prove(request.schema) };
  if (request.kind === 'plans') {
    const proof = await prover.provePlans(request.schema, request.patterns, untilStopped());
    return { kind: 'plans', proof: proof ?? null };
  }
  stops += 1;
  return { kind: 'stop' };
}

serve(globalThis as unknown as WorkerScope<ProofRequest, ProofResult>, answer);
