import type { HandEdits, Layout, Override } from '@/lib/engine';
import type { DesignContent } from '@/lib/share/content';

/** The form records are written in; older ones are brought up to it by {@link migrateRecord}. */
export const RECORD_VERSION = 1;

/** A stored design. `revision` counts its saves: a save that is based on another one than the last is a conflict. */
export interface DesignRecord {
  readonly version: typeof RECORD_VERSION;
  readonly id: string;
  readonly revision: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The name as shown, the domain's where the person gave none. */
  readonly title: string;
  /** How many tables it has. */
  readonly tables: number;
  readonly content: DesignContent;
}

/** A line in the list of designs. */
export type DesignEntry = Omit<DesignRecord, 'content' | 'version'>;

export const entryOf = ({ id, revision, createdAt, updatedAt, title, tables }: DesignRecord): DesignEntry => ({
  id,
  revision,
  createdAt,
  updatedAt,
  title,
  tables,
});

/**
 * A stored value in today's form, whatever version wrote it; null when it is not a record or a newer program wrote it.
 * Parts that are missing come out empty: a damaged record never costs the text.
 */
export function migrateRecord(stored: unknown): DesignRecord | null {
  if (!isObject(stored) || typeof stored.id !== 'string' || !isObject(stored.content)) return null;
  if (typeof stored.version !== 'number' || stored.version > RECORD_VERSION) return null;
  const { content } = stored;
  const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
  const string = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    version: RECORD_VERSION,
    id: stored.id,
    revision: number(stored.revision),
    createdAt: number(stored.createdAt),
    updatedAt: number(stored.updatedAt),
    title: string(stored.title),
    tables: number(stored.tables),
    content: {
      name: string(content.name),
      text: string(content.text),
      // Written by this program alone, as the whole values they were: their inside needs no second look.
      overrides: Array.isArray(content.overrides) ? (content.overrides as Override[]) : [],
      queries: string(content.queries),
      excludes: isObject(content.excludes) ? (content.excludes as DesignContent['excludes']) : {},
      edits: isObject(content.edits) ? (content.edits as unknown as HandEdits) : null,
      layout: isObject(content.layout) ? (content.layout as Layout) : {},
    },
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
