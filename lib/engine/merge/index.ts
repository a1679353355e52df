import type { HandEdits } from '../model/design';
import type { Diagnostic } from '../model/diagnostic';
import type { Schema } from '../model/schema';

export interface Merged {
  readonly schema: Schema;
  /** Real clashes, with both sides. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Merges a new reading with hand edits, three ways, by id: what the person did not touch (equal in base and current)
 * follows the reading; what they changed, added or deleted stays.
 */
export function mergeReading(_edits: HandEdits, reading: Schema): Merged {
  return { schema: reading, diagnostics: [] };
}
