import { compareText } from '../diagnostics';
import type { Decision } from '../model/decision';

/** Decisions, least obvious first. */
export const byWeight = (decisions: readonly Decision[]): readonly Decision[] =>
  [...decisions].sort((a, b) => b.weight - a.weight || compareText(a.id, b.id));

/** Whether the engine guessed, and nobody has said otherwise. */
export const isAssumed = (decision: Decision): boolean => decision.confidence < 0.6 && !decision.overruled;
