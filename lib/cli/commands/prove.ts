import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDesignFile, type Schema, type Verification } from '@/lib/engine';
import type { Migration } from '@/lib/proof/migration';
import { listFiles, readText } from '../files';
import { exit, type Io, UsageError } from '../io';
import { onlyArgument, parseOptions } from '../options';
import { failureLine, verificationText } from '../verification-text';

const usage = 'flux prove <dir> [--database-url <url>]';

/** `flux prove`: an exported directory, on PGlite or in a scratch database of a server. */
export async function proveCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    'database-url': { type: 'string' },
    json: { type: 'boolean' },
  });
  const directory = onlyArgument(positionals, 'directory', usage);
  if (values['database-url'] === '') throw new UsageError('--database-url is empty.', `Usage: ${usage}`);
  const schema = await readSchema(directory);
  const migration = await readMigration(directory, schema);
  if (!migration) io.err('flux: no SQL migrations with -- migrate:up and down here: proving what the design makes.\n');

  const url = values['database-url'];
  const verification = url ? await proveOnServer(url, schema, migration, io) : await proveHere(schema, migration);
  io.out(values.json ? `${JSON.stringify(verification, null, 2)}\n` : verificationText(verification));
  if (verification.status === 'proved') return exit.ok;
  io.err(failureLine(verification));
  return exit.notProved;
}

async function readSchema(directory: string): Promise<Schema> {
  const found = await stat(directory).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new UsageError(`There is no directory ${directory}.`, 'Give the directory of an export.');
  }
  const parsed = parseDesignFile(await readText(join(directory, 'design.json')));
  if (!parsed.ok)
    throw new UsageError(`${join(directory, 'design.json')}: ${parsed.error}`, 'Export the design again.');
  return parsed.file.schema;
}

/** The directory's own SQL migrations, hand edits included; undefined when there are none the proof can read. */
async function readMigration(directory: string, schema: Schema): Promise<Migration | undefined> {
  const { readMigrationFiles } = await import('@/lib/proof/migration-files');
  const paths = (await listFiles(directory)).filter((path) => /(^|\/)migrations\/[^/]+\.sql$/.test(path));
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readText(join(directory, path)) })));
  return readMigrationFiles(files, schema);
}

async function proveHere(schema: Schema, migration: Migration | undefined): Promise<Verification> {
  const { proveOnPglite } = await import('@/lib/proof/pglite-node');
  return proveOnPglite(schema, migration);
}

async function proveOnServer(
  url: string,
  schema: Schema,
  migration: Migration | undefined,
  io: Io,
): Promise<Verification> {
  const { ServerError, withScratchDatabase } = await import('@/lib/proof/server-node');
  const { prove } = await import('@/lib/proof/prove');
  try {
    return await withScratchDatabase(url, (connection, where) => {
      io.err('flux: proving in a scratch database, dropped afterwards; nothing else on the server is touched.\n');
      return prove({ schema, connection, where, ...(migration && { migration }) });
    });
  } catch (error) {
    if (error instanceof ServerError) throw new UsageError(error.message, error.hint);
    throw error;
  }
}
