import type { Brief, Design, HandEdits, Layout, Schema } from '@/lib/engine';

/** A question to a worker. `id` comes back with the answer. Everything in it survives structuredClone. */
export interface Ask<Request> {
  readonly id: number;
  readonly request: Request;
}

/** The answer to the question of the same `id`. */
export type Answer<Result> =
  | { readonly id: number; readonly ok: true; readonly result: Result }
  | { readonly id: number; readonly ok: false; readonly because: string };

/** What the design worker is asked: one brief, and the hand edits to merge into its reading. */
export interface DesignRequest {
  readonly brief: Brief;
  /** Absent when nothing was changed by hand. */
  readonly edits?: HandEdits;
}

export type DesignResult = Design;

/** What the layout worker is asked: the schema to lay out; only its tables, columns and foreign keys matter. */
export interface LayoutRequest {
  readonly schema: Schema;
}

/** Where each table goes. Every table of the schema is in it. */
export type LayoutResult = Layout;
