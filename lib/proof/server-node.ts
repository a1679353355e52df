import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import type { Connection } from './connection';
import { serverMessage } from './connection';

/** Why a server could not be used, for the person: what is wrong, and what to do about it. */
export class ServerError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** The proof relies on NULLS NOT DISTINCT and SET NULL of some columns. */
const MIN_VERSION = 150_000;

/**
 * Creates a database of its own on the server, gives it to `use`, and drops it again, whatever happens. The database
 * of the URL is only the door: nothing in it is read or changed. Throws {@link ServerError}.
 */
export async function withScratchDatabase<T>(
  url: string,
  use: (connection: Connection, where: string) => Promise<T>,
): Promise<T> {
  const where = withoutPassword(url);
  const admin = await connected(url, where);
  const name = `flux_proof_${randomBytes(8).toString('hex')}`;
  try {
    await requireVersion(admin);
    // template0: whatever an administrator put into template1 is no part of the proof.
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`).catch((error: unknown) => {
      throw new ServerError(
        `No scratch database could be created on ${where}: ${serverMessage(error)}.`,
        'Use a role that may create databases (ALTER ROLE ... CREATEDB).',
      );
    });
    try {
      const scratch = new URL(url);
      scratch.pathname = `/${name}`;
      return await withConnection(scratch.href, (connection) => use(connection, where));
    } finally {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
  } finally {
    await admin.end();
  }
}

/** A session on the database of a URL, for as long as `use` runs. Throws {@link ServerError}. */
export async function withConnection<T>(url: string, use: (connection: Connection) => Promise<T>): Promise<T> {
  const client = await connected(url, withoutPassword(url));
  try {
    await client.query(`SET search_path = public; SET client_min_messages = error`);
    return await use({
      exec: async (sql) => {
        await client.query(sql);
      },
      query: async <Row>(sql: string) => (await client.query(sql)).rows as readonly Row[],
      simple: async <Row>(sql: string) => (await client.query(sql)).rows as readonly Row[],
    });
  } finally {
    await client.end();
  }
}

async function connected(url: string, where: string): Promise<Client> {
  const { Client: PgClient } = (await import('pg')).default;
  const client = new PgClient({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection lost between queries shows in the next one; without a listener it would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    const why = error instanceof AggregateError ? serverMessage(error.errors[0]) : serverMessage(error);
    throw new ServerError(`Cannot connect to ${where}: ${why}.`, 'Check the address, the role and the password.');
  }
}

async function requireVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  const version = rows[0]?.version ?? 0;
  if (version >= MIN_VERSION) return;
  throw new ServerError(`The server is PostgreSQL ${Math.floor(version / 10_000)}.`, 'A proof needs 15 or newer.');
}

function withoutPassword(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new ServerError('The database URL is not a URL.', 'Write it as postgres://user@host:5432/database.');
  }
  if (!/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new ServerError(`${parsed.protocol}// is not PostgreSQL.`, 'Write it as postgres://user@host:5432/database.');
  }
  // Passwords may stand in the query, too.
  return `${parsed.protocol}//${parsed.username && `${parsed.username}@`}${parsed.host}${parsed.pathname}`;
}
