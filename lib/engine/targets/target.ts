import type { Design } from '../model/design';
import type { Layout } from '../model/layout';
import type { PlanProof } from '../model/plan-proof';
import type { Schema } from '../model/schema';
import type { Verification } from '../model/verification';
import type { Plan } from '../plan/plan';

/** A file of an export, with a path relative to the bundle's root, `/` between folders, safe on every file system. */
export interface BundleFile {
  readonly path: string;
  readonly text: string;
  /** What it is, in a few words, for the bundle's README; absent: its path says it. */
  readonly about?: string;
}

export interface TargetInput {
  readonly schema: Schema;
  readonly plan: Plan;
  /** The design's name, as the person wrote it. */
  readonly name: string;
  /** The moment of export, ISO 8601 in UTC, given by the caller so that output is reproducible. */
  readonly at: string;
}

/** A tool the design is exported for. One folder, one line in the registry, one golden. */
export interface Target {
  readonly id: string;
  /** As its makers write it. */
  readonly name: string;
  /** One line for the picker. */
  readonly summary: string;
  /** It describes the design and runs nothing: `run` may then be empty. Absent: migrations for a tool. */
  readonly kind?: 'document';
  readonly files: (input: TargetInput) => readonly BundleFile[];
  /** What the tool's own language cannot say in this design, and where it went instead; shown before export. */
  readonly notes: (input: TargetInput) => readonly string[];
  /** Commands that apply and roll back, for the bundle's README. */
  readonly run: { readonly up: string; readonly down: string };
}

export interface BundleInput {
  readonly design: Design;
  readonly target: string;
  readonly at: string;
  readonly verification?: Verification;
  readonly plans?: PlanProof;
  readonly layout?: Layout;
}
