import { Client } from 'pg';
import { startNativeServer } from '../../lib/proof/native-server';

/** A native PostgreSQL of its own, gone when stopped. */
export interface TestServer {
  /** A connection to a new, empty database; the caller ends it. */
  readonly freshDatabase: () => Promise<Client>;
  readonly stop: () => Promise<void>;
}

/** Starts PostgreSQL 18 from the binaries that come with the packages. */
export async function startPostgres(): Promise<TestServer> {
  const server = await startNativeServer();
  let made = 0;
  return {
    freshDatabase: async () => {
      const client = new Client({ connectionString: await server.createDatabase(`t${++made}`) });
      await client.connect();
      return client;
    },
    stop: server.stop,
  };
}
