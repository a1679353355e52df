import type { Schema, Verification } from '@/lib/engine';
import { designDifferences } from './catalog/design-differences';
import { type Comparison, compareElements } from './catalog/element';
import { type Catalog, fingerprint, readCatalog } from './catalog/read';
import type { Connection } from './connection';
import { engineName } from './engine-name';
import { type Migration, migrationOf } from './migration';
import { ProofRun } from './proof-run';

export interface ProofInput {
  readonly schema: Schema;
  /** What is run; absent: the engine's own migration for the schema. */
  readonly migration?: Migration;
  readonly connection: Connection;
  /** Where it runs, for the person; never with a password. */
  readonly where: string;
}

/**
 * Runs the migration up, compares the catalogs with the design, runs it down, checks that nothing is left, and runs it
 * up again. Stops at the first phase that fails. The database is left as the last phase leaves it: the caller discards
 * it. What the design or the migration got wrong is in the result; only a lost connection throws.
 */
export async function prove(input: ProofInput): Promise<Verification> {
  const { schema, connection: db, where, migration = migrationOf(schema) } = input;
  const run = new ProofRun(db, where, await engineName(db));
  const before = await readCatalog(db);
  if (!(await run.migrate('up', migration.up))) return run.result();
  const after = await readCatalog(db);
  if (!(await run.compare('compare', () => designDifferences(db, schema, before, after)))) return run.result();
  if (!(await run.migrate('down', migration.down))) return run.result();
  const left = await readCatalog(db);
  if (!(await run.compare('clean', async () => same(before, left)))) return run.result();
  if (!(await run.migrate('upAgain', migration.up))) return run.result();
  const again = await readCatalog(db);
  await run.compare('upAgain', async () => same(after, again));
  return run.result();
}

const same = (a: Catalog, b: Catalog): Comparison => ({
  differences: compareElements(fingerprint(a), fingerprint(b)),
  compared: fingerprint(a).length,
});
