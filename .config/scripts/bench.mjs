// npm run bench [-- worker | engine | proof | page]: prints the figures the performance budgets are held against.
import { spawn } from 'node:child_process';
import { ensureChromium } from './browser.mjs';
import { ensureBuild, ensureDependencies, inRoot, requireNode, root, say } from './lib.mjs';
import { browserScript, importTypeScript } from './run-ts.mjs';

const PORT = 3218;
const url = `http://127.0.0.1:${PORT}/`;

requireNode();
ensureDependencies();
const only = process.argv[2];
const wants = (part) => only === undefined || only === part;
const bench = await importTypeScript('.config/bench/main.ts');
if (wants('worker')) await benchWorker();
if (wants('engine')) await bench.benchEngine();
if (wants('proof')) await bench.benchProof();
if (wants('page')) await benchPage();

async function benchWorker() {
  const browser = await ensureChromium();
  if (!browser) return say('briefs are not measured in a worker: there is no Chromium.');
  const worker = await bench.openBriefWorker(await browserScript('.config/bench/briefs.worker.ts'), browser);
  try {
    await bench.benchBriefs({ timeOf: worker.timeOf, name: 'in a worker' });
  } finally {
    await worker.close();
  }
}

async function benchPage() {
  const browser = await ensureChromium();
  if (!browser) return say('the page is not measured: there is no Chromium.');
  await ensureBuild();
  const next = inRoot('node_modules', 'next', 'dist', 'bin', 'next');
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(PORT)], {
    cwd: root,
    env,
    stdio: 'ignore',
  });
  try {
    await answering();
    await bench.benchFirstLoad(url, browser);
    await bench.benchCanvas(url, browser);
  } finally {
    server.kill();
  }
}

async function answering() {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the server did not start');
}
