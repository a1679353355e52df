import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { loadExtensions } from './pglite-extensions';

/**
 * Starts a PGlite in memory under Node. A new database cluster takes seconds to make, so the first start keeps one in
 * node_modules/.cache and the later ones load it.
 */
export async function startPglite(extensions: readonly string[]): Promise<PGlite> {
  const options = { extensions: await loadExtensions(extensions) };
  const seed = await seedFile();
  const kept = await readFile(seed).catch(() => undefined);
  if (kept) {
    try {
      return await PGlite.create({ ...options, loadDataDir: new Blob([kept]) });
    } catch {
      // A damaged cache: made anew below.
    }
  }
  const db = await PGlite.create(options);
  await keep(seed, await db.dumpDataDir('none'));
  return db;
}

/** Where the seed of this version of PGlite is kept. */
async function seedFile(): Promise<string> {
  const root = join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), '..');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return join(root, '..', '..', '.cache', 'flux-schema', `pglite-${version}.tar`);
}

/** Best effort: without the right to write there, every start takes its seconds. Safe when several write at once. */
async function keep(path: string, seed: Blob): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, new Uint8Array(await seed.arrayBuffer()));
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true });
  }
}
