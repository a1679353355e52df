// npm test: installs what it needs, runs every check and ends with a plain count.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { ensureChromium } from './browser.mjs';
import { ensureBuild, ensureDependencies, inRoot, requireNode, root, say } from './lib.mjs';
import { playwrightReport, proveReport, vitestReport } from './reports.mjs';

requireNode();
ensureDependencies();

const results = inRoot('test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const tool = (path) => [process.execPath, inRoot('node_modules', path)];
const proveEnv = { PROVE_JSON: inRoot('test-results', 'prove.json') };
const count = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

await check('format and lint (Biome)', [...tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']);
await check('the engine is pure (TypeScript)', [...tool('typescript/bin/tsc'), '-p', 'lib/engine']);
await check('types (TypeScript)', [...tool('typescript/bin/tsc'), '--noEmit']);
await check('import rules (dependency-cruiser)', [process.execPath, inRoot('.config', 'scripts', 'cruise.mjs')]);
await check('nothing unused (Knip)', [...tool('knip/bin/knip.js'), '--config', '.config/knip.json']);
await suite('unit, golden, property and proof tests (Vitest)', vitestCommand(), {}, vitestReport);
await browserSuite();
await suite(
  'export targets through their own tools',
  [process.execPath, inRoot('.config', 'scripts', 'prove.mjs')],
  proveEnv,
  proveReport,
);
finish();

function vitestCommand() {
  const report = `--outputFile.json=${inRoot('test-results', 'vitest.json')}`;
  return [
    ...tool('vitest/vitest.mjs'),
    'run',
    '--config',
    '.config/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    report,
  ];
}

async function browserSuite() {
  const title = 'journeys in Chromium (Playwright)';
  const browser = await ensureChromium();
  if (!browser) {
    // A machine without a browser has not shown that the product works: that is a failure, not a silent skip.
    record(title, false);
    return;
  }
  await ensureBuild();
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: inRoot('test-results', 'playwright.json') };
  const command = [
    ...tool('@playwright/test/cli.js'),
    'test',
    '--config',
    'e2e/playwright.config.ts',
    '--reporter=list,json',
  ];
  await suite(title, command, env, playwrightReport);
}

/** A command that passes or fails as a whole. */
async function check(title, command) {
  record(title, (await execute(title, command)) === 0);
}

/** A command that runs many tests and leaves a report to count them by. */
async function suite(title, command, env, read) {
  const code = await execute(title, command, env);
  const report = read();
  if (!report) return record(`${title}: left no report`, false);
  count.passed += report.passed;
  count.failed += report.failed;
  count.skipped += report.skipped;
  // Said again at the end: a suite's own words may be thousands of lines up.
  if (report.failed > 0) failures.push(title, ...report.failures);
  if (code !== 0 && report.failed === 0) record(`${title}: ended with code ${code}`, false);
}

function execute(title, [command, ...args], env = {}) {
  say(title);
  return new Promise((resolve) => {
    const full = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env };
    const child = spawn(command, args, { cwd: root, env: full, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function record(title, ok) {
  count[ok ? 'passed' : 'failed'] += 1;
  if (!ok) failures.push(title);
}

function finish() {
  for (const title of failures) process.stdout.write(`FAILED: ${title}\n`);
  // Each suite says why it skips; the last line stays a plain count.
  if (count.skipped > 0) process.stdout.write(`skipped: ${count.skipped}\n`);
  process.stdout.write(`${count.passed} passed, ${count.failed} failed\n`);
  process.exit(count.failed > 0 ? 1 : 0);
}
