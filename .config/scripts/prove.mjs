// npm run prove: proves the export targets by running each tool on its files. Options: lib/prove/main.ts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureDependencies, inRoot, requireNode, root, say } from './lib.mjs';
import { importTypeScript } from './run-ts.mjs';

requireNode();
ensureDependencies();
const { proveTools, wanted } = await importTypeScript('lib/prove/main.ts');
const want = wanted(process.argv.slice(2));
if (typeof want === 'string') {
  say(want);
  process.exit(2);
}
const { counts, page } = await proveTools(want, root, (line) => process.stdout.write(`${line}\n`));
if (page !== undefined) write(inRoot('public', 'docs', 'targets.md'), page);
if (process.env.PROVE_JSON) write(process.env.PROVE_JSON, JSON.stringify(counts));
process.stdout.write(`${counts.passed} proved, ${counts.failed} not proved, ${counts.skipped} not run\n`);
process.exit(counts.failed > 0 ? 1 : 0);

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
