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
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const output = join(root, 'dist', 'flux', 'cli.mjs');

/** The bundle's path, after bundling lib/cli anew if any source changed. Safe when several run at once. */
export async function bundleCli() {
  const header = `// flux-schema ${stamp()}`;
  if (firstLine(output) === header) return output;
  const { build } = await import('esbuild');
  mkdirSync(dirname(output), { recursive: true });
  const temporary = `${output}.${process.pid}.tmp`;
  try {
    await build({
      entryPoints: [join(root, 'lib', 'cli', 'main.ts')],
      outfile: temporary,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      charset: 'utf8',
      banner: { js: header },
      define: { FLUX_VERSION: JSON.stringify(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version) },
      // Engines of the proof: large, with files of their own, imported only when something is proved.
      external: ['@electric-sql/pglite', '@electric-sql/pglite/*', 'pg'],
      tsconfig: join(root, 'tsconfig.json'),
      logLevel: 'error',
    });
    renameSync(temporary, output);
  } finally {
    rmSync(temporary, { force: true });
  }
  return output;
}

/** A hash of the path, size and modification time of every source the bundle may hold. */
function stamp() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stats = statSync(path);
    if (!stats.isDirectory()) return void hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`);
    for (const name of readdirSync(path).sort()) visit(join(path, name));
  };
  for (const name of ['lib', 'package.json', 'tsconfig.json', '.config/scripts/bundle-cli.mjs'])
    visit(join(root, name));
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
