// npm run prove: proves the export targets by running each tool on its files. Options: lib/prove/main.ts.
import { ensureDependencies, requireNode, root, say } from './lib.mjs';
import { importTypeScript } from './run-ts.mjs';

requireNode();
ensureDependencies();
const { proveTools, wanted } = await importTypeScript('lib/prove/main.ts');
const want = wanted(process.argv.slice(2));
if (typeof want === 'string') {
  say(want);
  process.exit(2);
}
const reports = await proveTools(want, root, (line) => process.stdout.write(`${line}\n`));
process.exit(0);
