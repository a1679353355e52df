import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../connection';
import { freePort, startNativeServer } from '../native-server';
import { createNodeProver } from '../pglite-node';
import { withScratchDatabase } from '../server-node';

const DEBIAN = '/usr/lib/postgresql/15/bin';

/** A server that tests may ask; each use gets an empty database with the extensions at hand. */
export interface AskedServer {
  readonly use: <T>(extensions: readonly string[], ask: (connection: Connection) => Promise<T>) => Promise<T>;
  readonly stop: () => Promise<void>;
}

/** The servers there may be, each with why it is not there, where it is not. */
export const servers: readonly {
  readonly name: string;
  readonly missing: string | null;
  readonly start: () => Promise<AskedServer>;
}[] = [
  { name: 'PGlite', missing: null, start: startPglite },
  { name: 'PostgreSQL 18, native', missing: null, start: startNative },
  { name: 'PostgreSQL 15 of Debian', missing: debianMissing(), start: startDebian },
];

async function startPglite(): Promise<AskedServer> {
  const prover = createNodeProver();
  return {
    use: async (extensions, ask) => ask(await prover.connect(extensions)),
    stop: () => prover.close(),
  };
}

async function startNative(): Promise<AskedServer> {
  const server = await startNativeServer();
  const url = await server.createDatabase('door');
  return { use: (_extensions, ask) => withScratchDatabase(url, ask), stop: () => server.stop() };
}

function debianMissing(): string | null {
  if (!existsSync(join(DEBIAN, 'postgres'))) return `${DEBIAN} is not installed`;
  return process.getuid?.() === 0 && postgresUser() === null
    ? 'root may not run it, and there is no user postgres'
    : null;
}

/** PostgreSQL refuses to run as root: then the user that Debian made for it does. */
function postgresUser(): { readonly uid: number; readonly gid: number } | null {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

async function startDebian(): Promise<AskedServer> {
  const user = process.getuid?.() === 0 ? postgresUser() : null;
  const folder = mkdtempSync(join(tmpdir(), 'flux-pg15-'));
  chmodSync(folder, 0o755);
  if (user) chownSync(folder, user.uid, user.gid);
  const as = { ...(user ?? {}), cwd: folder, stdio: 'ignore' } as const;
  const data = join(folder, 'data');
  execFileSync(
    join(DEBIAN, 'initdb'),
    ['-D', data, '-U', 'postgres', '--no-sync', '--encoding=UTF8', '--locale=C'],
    as,
  );
  const port = await freePort();
  const options = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'];
  const server = spawn(join(DEBIAN, 'postgres'), options, as);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres?sslmode=disable`;
  await listening(url);
  return {
    use: (_extensions, ask) => withScratchDatabase(url, ask),
    stop: async () => {
      const gone = new Promise((done) => server.once('exit', done));
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function listening(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await withScratchDatabase(url, async () => undefined);
    } catch (error) {
      if (tries === 150) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}
