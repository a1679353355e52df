// Bundles TypeScript of lib/ into a module for Node, only when sources changed. Safe when several run at once.
import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from './lib.mjs';

/** Bundles `entry` into `output`, both relative to the root; the output's absolute path. */
export async function bundle(entry, output) {
  const outfile = inRoot(output);
  const header = `// flux-schema ${stamp()}`;
  if (firstLine(outfile) === header) return outfile;
  const { build } = await import('esbuild');
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const temporary = `${outfile}.${process.pid}.tmp`;
  mkdirSync(dirname(outfile), { recursive: true });
  try {
    await build({
      entryPoints: [inRoot(entry)],
      outfile: temporary,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      charset: 'utf8',
      banner: { js: header },
      define: { FLUX_VERSION: JSON.stringify(version) },
      // The proof's engines and PostgreSQL's grammar: large, with files of their own, imported only when needed.
      external: ['@electric-sql/pglite', 'libpg-query', 'pg'],
      tsconfig: inRoot('tsconfig.json'),
      logLevel: 'error',
    });
    renameSync(temporary, outfile);
  } finally {
    rmSync(temporary, { force: true });
  }
  return outfile;
}

/** A hash of the path, size and modification time of every source a bundle may hold. */
function stamp() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stats = statSync(path);
    if (!stats.isDirectory()) return void hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`);
    for (const name of readdirSync(path).sort()) visit(join(path, name));
  };
  for (const name of ['lib', 'package.json', 'tsconfig.json', '.config/scripts/bundle.mjs']) visit(inRoot(name));
  return hash.digest('hex').slice(0, 32);
}

/** The first line of a file, up to 100 bytes; undefined when there is no such file. */
function firstLine(path) {
  let file;
  try {
    file = openSync(path, 'r');
  } catch {
    return undefined;
  }
  try {
    const head = Buffer.alloc(100);
    return head.toString('utf8', 0, readSync(file, head)).split('\n', 1)[0];
  } finally {
    closeSync(file);
  }
}
