// Bundles one of the project's TypeScript entries: to import it, for scripts that use the engine, or for a browser.
import { pathToFileURL } from 'node:url';
import { inRoot } from './lib.mjs';

/** The module namespace of `entry`, a path from the repository's root. */
export async function importTypeScript(entry) {
  const { build } = await import('esbuild');
  const outfile = inRoot('dist', 'scripts', `${entry.replaceAll('/', '-')}.mjs`);
  await build({
    entryPoints: [inRoot(entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    tsconfig: inRoot('tsconfig.json'),
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

/** The text of a script for browsers with all that `entry`, a path from the repository's root, needs. */
export async function browserScript(entry) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [inRoot(entry)],
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    tsconfig: inRoot('tsconfig.json'),
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
