import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/** The folder of PGlite's program and extension files. */
export const pgliteFolder = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));

/**
 * An empty database cluster as a tar file, for PGlite's `loadDataDir`. Making one takes seconds, so it is kept in
 * node_modules/.cache, one for each version of PGlite.
 */
export async function pgliteSeed(): Promise<Blob> {
  const { version } = JSON.parse(await readFile(join(pgliteFolder, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const path = join(pgliteFolder, '..', '..', '..', '.cache', 'flux-schema', `pglite-${version}-lean.tar`);
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return new Blob([kept]);
  const seed = await makeSeed();
  await keep(path, seed);
  return seed;
}

/** The template databases are as large as the one that is used, and nobody makes a database in a proof. */
async function makeSeed(): Promise<Blob> {
  const db = await PGlite.create();
  await db.exec(`UPDATE pg_database SET datistemplate = false WHERE datname IN ('template0', 'template1')`);
  await db.exec('DROP DATABASE template0');
  await db.exec('DROP DATABASE template1');
  await db.exec('CHECKPOINT');
  const seed = await db.dumpDataDir('none');
  await db.close();
  return seed;
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
