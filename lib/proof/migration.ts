import { batches, type ElementId, emptySchema, planMigration, type Schema } from '@/lib/engine';

/** Statements that run in one transaction, or one by one outside any. */
export interface MigrationBatch {
  readonly transactional: boolean;
  readonly statements: readonly { readonly sql: string; readonly subject?: ElementId }[];
}

/** The way up and the way down, each in the order it runs. */
export interface Migration {
  readonly up: readonly MigrationBatch[];
  readonly down: readonly MigrationBatch[];
}

/** The migration that makes the schema in an empty database, in the files it is exported in. */
export function migrationOf(schema: Schema): Migration {
  const files = batches(planMigration(emptySchema, schema));
  return {
    up: files.map(({ transactional, steps }) => ({ transactional, statements: steps.flatMap((step) => step.up) })),
    down: files.toReversed().map(({ transactional, steps }) => ({
      transactional,
      statements: steps.toReversed().flatMap((step) => step.down),
    })),
  };
}
