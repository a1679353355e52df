import type { DesignEntry, DesignRecord } from './record';

/** How a save ended. `conflict`: someone else saved the design since the revision this save is based on. */
export type WriteOutcome = { readonly kind: 'written' } | { readonly kind: 'conflict' };

/** Where designs are kept. Every method rejects, with a message for the person, when the place cannot be used. */
export interface DesignStorage {
  /** Last changed first. */
  readonly list: () => Promise<readonly DesignEntry[]>;
  readonly read: (id: string) => Promise<DesignRecord | null>;
  /** Writes the record if the stored revision is `base` (null: if there is none yet). One step: nobody comes between. */
  readonly write: (record: DesignRecord, base: number | null) => Promise<WriteOutcome>;
  readonly remove: (id: string) => Promise<void>;
}

export const newestFirst = (entries: readonly DesignEntry[]): readonly DesignEntry[] =>
  [...entries].sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1));
