import type { PGlite } from '@electric-sql/pglite';
import type { AccessPattern, PlanProof, Schema, Verification } from '@/lib/engine';
import type { Connection } from './connection';
import type { Migration } from './migration';
import { type GoOn, provePlans } from './plans/prove-plans';
import { prove } from './prove';
import { emptyOwnDatabase } from './reset';

/** Starts an empty PGlite that has these extensions at hand. */
export type StartPglite = (extensions: readonly string[]) => Promise<PGlite>;

/**
 * Proves one schema after another, one at a time, on one PGlite: it is emptied between proofs, and started anew when
 * that fails or a schema needs an extension it has not. A failed start throws, and the next proof tries again.
 */
export class PgliteProver {
  readonly #start: StartPglite;
  readonly #where: string;
  #db: PGlite | undefined;
  #extensions: readonly string[] = [];
  #used = false;

  constructor(start: StartPglite, where: string) {
    this.#start = start;
    this.#where = where;
  }

  /** Proves the migration, or the engine's own for the schema. */
  async prove(schema: Schema, migration?: Migration): Promise<Verification> {
    const connection = await this.connect(schema.extensions);
    return prove({ schema, connection, where: this.#where, ...(migration && { migration }) });
  }

  /** Asks the planner about every pattern; undefined when it was given up. Throws when the schema cannot be made. */
  async provePlans(schema: Schema, patterns: readonly AccessPattern[], goOn?: GoOn): Promise<PlanProof | undefined> {
    return provePlans(schema, patterns, await this.connect(schema.extensions), goOn);
  }

  /** An empty database of the prover's own, until the next call. */
  async connect(extensions: readonly string[]): Promise<Connection> {
    const ready = this.#db && extensions.every((name) => this.#extensions.includes(name));
    if (!this.#db || !ready || (this.#used && !(await emptyOwnDatabase(pgliteConnection(this.#db))))) {
      await this.close();
      this.#db = await this.#start(extensions);
      this.#extensions = extensions;
    }
    this.#used = true;
    return pgliteConnection(this.#db);
  }

  async close(): Promise<void> {
    const db = this.#db;
    this.#db = undefined;
    this.#used = false;
    await db?.close();
  }
}

/** A PGlite instance as the proof's connection. */
const pgliteConnection = (db: PGlite): Connection => ({
  exec: async (sql) => {
    await db.exec(sql);
  },
  query: async <Row>(sql: string) => (await db.query<Row>(sql)).rows,
  simple: async <Row>(sql: string) => ((await db.exec(sql)).at(-1)?.rows ?? []) as unknown as readonly Row[],
});
