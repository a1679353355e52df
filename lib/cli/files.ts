import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { BundleFile } from '@/lib/engine';
import { UsageError } from './io';

/** Lists what flux wrote into a directory: `<sha256>  <path>` a line, as sha256sum prints and checks it. */
const MANIFEST = '.flux-files';

/** A text file's content; a file that is not there, not readable or not text is a {@link UsageError}. */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`Cannot read ${path}: ${reason(error)}.`, 'Check the path.');
  });
  return decodeText(bytes, path);
}

/** Bytes in UTF-8 as text; others are a {@link UsageError} about `name`. */
export function decodeText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${name} is not text in UTF-8.`, 'Save it as plain text.');
  }
}

/** The paths of all files below a directory, relative to it, with `/` between folders, sorted. */
export async function listFiles(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/**
 * Writes the files into `directory`, creating it. Replaces and removes only what an earlier run wrote there and nobody
 * edited since; anything else in the way is a {@link UsageError} before the first byte is written, unless `force`.
 */
export async function writeBundle(directory: string, files: readonly BundleFile[], force: boolean): Promise<void> {
  const existing = await stat(directory).catch(() => undefined);
  if (existing && !existing.isDirectory()) {
    throw new UsageError(`${directory} is a file.`, 'Give --out a directory.');
  }
  const written = await readManifest(directory);
  if (!force) await refuseForeign(directory, files, written);
  await removeStale(directory, files, written);
  try {
    for (const file of files) {
      await mkdir(dirname(join(directory, file.path)), { recursive: true });
      await writeFile(join(directory, file.path), file.text);
    }
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, MANIFEST), files.map((f) => `${sha256(f.text)}  ${f.path}\n`).join(''));
  } catch (error) {
    throw new UsageError(`Cannot write into ${directory}: ${reason(error)}.`, 'Choose another --out.');
  }
}

async function readManifest(directory: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(directory, MANIFEST), 'utf8').catch(() => '');
  return new Map([...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, hash = '', path = '']) => [path, hash]));
}

async function refuseForeign(directory: string, files: readonly BundleFile[], written: ReadonlyMap<string, string>) {
  for (const { path, text } of files) {
    const found = await readFile(join(directory, path)).catch(() => undefined);
    if (found === undefined) continue;
    const hash = sha256(found);
    if (hash === written.get(path) || hash === sha256(text)) continue;
    const why = written.has(path) ? 'was edited since flux wrote it' : 'was not written by flux';
    throw new UsageError(`${join(directory, path)} ${why}.`, 'Choose another --out, or replace it with --force.');
  }
}

/** A migration left over from an earlier design would be applied beside the new one. */
async function removeStale(directory: string, files: readonly BundleFile[], written: ReadonlyMap<string, string>) {
  const kept = new Set(files.map((file) => file.path));
  for (const [path, hash] of written) {
    if (kept.has(path) || path.startsWith('/') || path.split('/').includes('..')) continue;
    const found = await readFile(join(directory, path)).catch(() => undefined);
    if (found !== undefined && sha256(found) === hash) await rm(join(directory, path));
  }
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of the path is a file',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
};

const reason = (error: unknown): string =>
  error instanceof Error ? (reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? error.message) : String(error);
