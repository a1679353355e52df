// npm run flux: the command line from a checkout. Installs and bundles what is missing, then runs in this process.
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { ensureDependencies, requireNode } from './lib.mjs';

requireNode();
ensureDependencies();
const { main } = await import(pathToFileURL(await bundle('lib/cli/main.ts', 'dist/flux/cli.mjs')).href);
process.exitCode = await main(process.argv.slice(2));
