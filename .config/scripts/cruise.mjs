// Checks the import rules. dependency-cruiser reads TypeScript with the compiler's JavaScript API, which TypeScript 7
// no longer has: within this process it finds version 6 under the name it looks for.
import Module, { register } from 'node:module';
import { inRoot } from './lib.mjs';

const hook = `export const resolve = (name, context, next) => next(name === 'typescript' ? 'typescript-api' : name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) =>
  resolveFilename(name.replace(/^typescript(?=\/|$)/, 'typescript-api'), ...rest);

process.chdir(inRoot());
process.argv.splice(2, 0, '--config', inRoot('.config', 'dependency-cruiser.cjs'), 'lib', 'app', 'components');
await import(inRoot('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'));
