import type { Schema, Verification } from '@/lib/engine';
import { compareElements, type Element } from './catalog/element';
import { expectedElements } from './catalog/expected';
import { normalise } from './catalog/normalise';
import { type Catalog, fingerprint, readCatalog } from './catalog/read';
import { touchedColumns } from './catalog/touched';
import type { Connection } from './connection';
import { type Migration, migrationOf } from './migration';
import { type Comparison, ProofRun } from './proof-run';

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

/** The catalogs against the design. What was there before belongs to neither. */
async function designDifferences(db: Connection, schema: Schema, before: Catalog, after: Catalog): Promise<Comparison> {
  const existing: readonly Element[] = before.elements;
  const types = ['enum', 'extension'];
  const ofTypes = (elements: readonly Element[]) => elements.filter((element) => types.includes(element.kind));
  const nothing = { columns: new Map(), conditions: new Map(), keys: new Map() };
  const typesExpected = [...ofTypes(existing), ...ofTypes(expectedElements(schema, nothing))];
  // Without its types the server cannot read the design's expressions: then the types are the difference.
  const typeDifferences = compareElements(typesExpected, ofTypes(after.elements));
  if (typeDifferences.length > 0) return { differences: typeDifferences, compared: typesExpected.length };

  const expected = [...existing, ...expectedElements(schema, await normalise(db, schema))];
  const touched = await touchedColumns(db, schema, after, before);
  return {
    differences: [...compareElements(expected, after.elements), ...compareElements(touched.expected, touched.found)],
    compared: expected.length + touched.expected.length,
  };
}

async function engineName(db: Connection): Promise<string> {
  const [row] = await db.query<{ version: string }>(`select current_setting('server_version') as version`);
  return `PostgreSQL ${row?.version.split(' ')[0] ?? ''}`.trim();
}
