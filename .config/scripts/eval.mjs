// npm run eval [-- -v] [NAME]: scores the reading of the project's own briefs.
import { ensureDependencies, inRoot, requireNode } from './lib.mjs';
import { importTypeScript } from './run-ts.mjs';

requireNode();
ensureDependencies();
const args = process.argv.slice(2);
const { runEval } = await importTypeScript('lib/eval/run.ts');
runEval(inRoot('lib', 'eval', 'cases'), args.includes('-v'), args.find((arg) => !arg.startsWith('-')) ?? '');
