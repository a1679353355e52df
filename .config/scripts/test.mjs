// npm test: installs what it needs, runs every check and ends with a plain count.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './browser.mjs';
import { ensureBuild, ensureDependencies, inRoot, requireNode, root, say } from './lib.mjs';

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
await suite('unit, golden, property and proof tests (Vitest)', vitestCommand(), {}, vitestCounts);
await browserSuite();
await suite(
  'export targets through their own tools',
  [process.execPath, inRoot('.config', 'scripts', 'prove.mjs')],
  proveEnv,
  () => readReport('prove.json'),
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
  await suite(title, command, env, playwrightCounts);
}

/** A command that passes or fails as a whole. */
async function check(title, command) {
  record(title, (await execute(title, command)) === 0);
}

/** A command that runs many tests and leaves a report to count them by. */
async function suite(title, command, env, read) {
  const code = await execute(title, command, env);
  const counts = read();
  if (!counts) return record(`${title}: left no report`, false);
  count.passed += counts.passed;
  count.failed += counts.failed;
  count.skipped += counts.skipped;
  if (counts.failed > 0) failures.push(title);
  if (code !== 0 && counts.failed === 0) record(`${title}: ended with code ${code}`, false);
}

function vitestCounts() {
  const report = readReport('vitest.json');
  return (
    report && {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  );
}

function playwrightCounts() {
  const stats = readReport('playwright.json')?.stats;
  return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(inRoot('test-results', name), 'utf8'));
  } catch {
    return null;
  }
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
