import type { AccessPattern } from '../model/access-pattern';
import type { ColumnId } from '../model/ids';
import type { Predicate } from '../model/predicate';
import type { ForeignKey, Index } from '../model/schema';
import type { KeyShape } from './key';

/** An index that would serve something, before it is known which ones are made. */
export interface Candidate {
  readonly method: Index['method'];
  readonly shape: KeyShape;
  readonly where?: Predicate;
  /** Columns carried beside the key, so that the table itself is not read. */
  readonly include?: readonly ColumnId[];
  /** Its entries lie in the groups a reading asks for, and hold all that it reads. */
  readonly groups?: true;
  /** Share of the rows a partial index leaves out, 0 to 1. */
  readonly leavesOut?: { readonly share: number; readonly assumed: boolean };
  readonly serves: readonly AccessPattern[];
  /** What its readings save, by their frequency: orders of magnitude of rows not gone through. */
  readonly gain?: number;
  readonly foreignKeys: readonly ForeignKey[];
  /** Why it is not worth making, found while it was made up; absent for one worth making. */
  readonly against?: string;
}

/** Candidates that could be merged have equal groups: the same method and the same rows. */
export const groupOf = (candidate: Candidate): string =>
  `${candidate.method} ${JSON.stringify(candidate.where ?? null)}`;

const perFrequency = { hot: 4, normal: 2, rare: 1 } as const;

/** What rows saved are worth to a pattern: the first ones most, half for a pattern that the engine assumed. */
export const gainOf = (pattern: AccessPattern, saved: number): number =>
  (perFrequency[pattern.frequency] / (pattern.assumed ? 2 : 1)) * Math.log10(1 + Math.max(0, saved));

/** How much the patterns gain from it: more for frequent ones, half for those the engine assumed. */
export const benefit = (candidate: Candidate): number =>
  candidate.serves.reduce((sum, p) => sum + perFrequency[p.frequency] / (p.assumed ? 2 : 1), 0);
