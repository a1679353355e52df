import { pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import type { Design, PlanProof, Schema, Verification } from '@/lib/engine';
import type { Migration } from './migration';
import { extensionsAt } from './pglite-extensions';
import { PgliteProver } from './pglite-prover';
import { pgliteFolder, pgliteSeed } from './pglite-seed';

/** A prover on PGlite in this Node process, in memory. Close it, or the process does not end. */
export const createNodeProver = (): PgliteProver =>
  new PgliteProver(
    async (extensions) =>
      PGlite.create({
        loadDataDir: await pgliteSeed(),
        extensions: extensionsAt(pathToFileURL(`${pgliteFolder}/`), extensions),
      }),
    'PGlite under Node',
  );

/** Proves a design's schema, and asks for the plans of its access patterns when that went well. */
export async function proveDesignOnPglite({
  schema,
  patterns,
}: Design): Promise<{ readonly verification: Verification; readonly plans?: PlanProof }> {
  const prover = createNodeProver();
  try {
    const verification = await prover.prove(schema);
    if (verification.status === 'failed' || patterns.length === 0) return { verification };
    const plans = await prover.provePlans(schema, patterns);
    return { verification, ...(plans && { plans }) };
  } finally {
    await prover.close();
  }
}

/** Proves one schema, and the migration given or the engine's own for it. */
export async function proveOnPglite(schema: Schema, migration?: Migration): Promise<Verification> {
  const prover = createNodeProver();
  try {
    return await prover.prove(schema, migration);
  } finally {
    await prover.close();
  }
}
