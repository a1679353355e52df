// Bundles one of the project's TypeScript entries into dist/ and imports it: for scripts that use the engine.
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
