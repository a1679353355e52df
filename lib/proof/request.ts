import type { AccessPattern, PlanProof, Schema, Verification } from '@/lib/engine';

/** What the proof's worker is asked. `stop` gives up the plans being made, and is answered at once. */
export type ProofRequest =
  | { readonly kind: 'migration'; readonly schema: Schema }
  | { readonly kind: 'plans'; readonly schema: Schema; readonly patterns: readonly AccessPattern[] }
  | { readonly kind: 'stop' };

/** The answer; plans that were given up are null. */
export type ProofResult =
  | { readonly kind: 'migration'; readonly verification: Verification }
  | { readonly kind: 'plans'; readonly proof: PlanProof | null }
  | { readonly kind: 'stop' };
