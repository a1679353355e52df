import type { PGlite } from '@electric-sql/pglite';
import type { Schema, Verification } from '@/lib/engine';
import type { Migration } from './migration';
import { pgliteConnection } from './pglite-connection';
import { startPglite } from './pglite-start';
import { prove } from './prove';
import { emptyOwnDatabase } from './reset';

const where = 'PGlite under Node';

/** Proves a schema on a PGlite of its own, which is closed after it. */
export async function proveOnPglite(schema: Schema, migration?: Migration): Promise<Verification> {
  const prover = new NodeProver();
  try {
    return await prover.prove(schema, migration);
  } finally {
    await prover.close();
  }
}

/** Proves one schema after another, on one PGlite as long as each proof leaves it as it was. One proof at a time. */
export class NodeProver {
  #db: PGlite | undefined;
  #extensions: readonly string[] = [];

  async prove(schema: Schema, migration?: Migration): Promise<Verification> {
    const db = await this.database(schema.extensions);
    const verification = await prove({
      schema,
      connection: pgliteConnection(db),
      where,
      ...(migration && { migration }),
    });
    if (!(await emptyOwnDatabase(pgliteConnection(db)))) await this.close();
    return verification;
  }

  /** An empty database with these extensions at hand. */
  async database(extensions: readonly string[]): Promise<PGlite> {
    if (this.#db && extensions.every((name) => this.#extensions.includes(name))) return this.#db;
    await this.close();
    this.#extensions = extensions;
    this.#db = await startPglite(extensions);
    return this.#db;
  }

  async close(): Promise<void> {
    const db = this.#db;
    this.#db = undefined;
    await db?.close();
  }
}
