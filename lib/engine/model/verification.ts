import type { ElementId } from './ids';

export type ProofPhase = 'up' | 'compare' | 'down' | 'clean' | 'upAgain';

/** What was run on a real engine and what came out. No wall-clock times: equal runs give equal values. */
export interface Verification {
  /** As the server names itself: "PostgreSQL 18.6". */
  readonly engine: string;
  /** Where it ran: "PGlite in the browser", "PGlite under Node", or a server's address without its password. */
  readonly where: string;
  readonly status: 'proved' | 'failed';
  /** Each phase that ran, in order. */
  readonly phases: readonly { readonly phase: ProofPhase; readonly ok: boolean; readonly detail: string }[];
  /** Statements executed in all phases. */
  readonly statements: number;
  readonly failure?: ProofFailure;
}

export interface ProofFailure {
  readonly phase: ProofPhase;
  readonly message: string;
  /** The statement that failed, whole. */
  readonly statement?: string;
  /** The element at fault, where it can be told. */
  readonly subject?: ElementId;
  /** Differences between the design and the catalogs: expected and found, each one line. */
  readonly differences?: readonly { readonly what: string; readonly expected: string; readonly found: string }[];
}
