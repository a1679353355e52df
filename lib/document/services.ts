import type { AccessPattern, Design, Layout, PlanProof, Schema, Verification } from '@/lib/engine';
import type { Outcome } from '@/lib/worker/client';
import type { DesignRequest } from '@/lib/worker/protocol';

/** What the document needs from outside; tests give their own. */
export interface DocumentServices {
  /** Reads a brief. A later call may supersede this one. */
  readonly read: (request: DesignRequest) => Promise<Outcome<Design>>;
  /** Lays every table out. */
  readonly arrange: (schema: Schema) => Promise<Outcome<Layout>>;
  /** Runs the schema's migration on a real PostgreSQL. */
  readonly prove: (schema: Schema) => Promise<Verification | { readonly unavailable: string }>;
  /** Asks a real PostgreSQL for the plans of the access patterns. A later proof may supersede this one. */
  readonly provePlans: (
    schema: Schema,
    patterns: readonly AccessPattern[],
  ) => Promise<PlanProof | { readonly unavailable: string }>;
  /** Gives up the plans that are being asked for; the question then ends as unavailable. */
  readonly stopPlans: () => void;
  /** Places for the tables that have none yet, near their neighbours; those that have one keep it. */
  readonly place: (schema: Schema, layout: Layout) => Layout;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Resolves when the page has nothing more urgent to do. */
  readonly idle: () => Promise<void>;
}
