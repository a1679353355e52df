import type { DesignContent } from '@/lib/share/content';
import type { Journal, JournalEntry } from './journal';
import { type DesignRecord, RECORD_VERSION } from './record';
import type { DesignStorage } from './storage';

/** Journal entries of other tabs younger than this may still be saved by their tab. */
const OTHERS_AFTER_MS = 15_000;

/**
 * Saves what tabs left unsaved behind: onto its design where nothing else was saved since, otherwise as a copy. Gives
 * the records written, newest first. What cannot be saved stays in the journal.
 */
export async function recover(
  journal: Journal,
  storage: DesignStorage,
  now: number,
  newId: () => string,
): Promise<readonly DesignRecord[]> {
  const recovered: DesignRecord[] = [];
  for (const entry of journal.left(now, OTHERS_AFTER_MS)) {
    const stored = await storage.read(entry.id);
    const content = wholeContent(entry, stored);
    if (stored && sameText(stored.content, content)) {
      journal.drop(entry);
      continue;
    }
    const follows = (stored?.revision ?? null) === entry.base;
    const record = follows ? nextRecord(entry, content, stored) : copyRecord(entry, content, newId());
    const outcome = await storage.write(record, follows ? entry.base : null);
    if (outcome.kind !== 'written') continue;
    journal.drop(entry);
    recovered.push(record);
  }
  return recovered;
}

/** An entry that had no room for hand edits and places takes those that were stored. */
const wholeContent = ({ content, partial }: JournalEntry, stored: DesignRecord | null): DesignContent =>
  partial && stored ? { ...content, edits: stored.content.edits, layout: stored.content.layout } : content;

const sameText = (a: DesignContent, b: DesignContent): boolean => JSON.stringify(a) === JSON.stringify(b);

const nextRecord = (entry: JournalEntry, content: DesignContent, stored: DesignRecord | null): DesignRecord => ({
  version: RECORD_VERSION,
  id: entry.id,
  revision: (entry.base ?? 0) + 1,
  createdAt: stored?.createdAt ?? entry.at,
  updatedAt: entry.at,
  title: content.name || stored?.title || 'Recovered design',
  tables: stored?.tables ?? content.edits?.current.tables.length ?? 0,
  content,
});

function copyRecord(entry: JournalEntry, content: DesignContent, id: string): DesignRecord {
  const name = `${content.name || 'Design'} (recovered)`;
  return nextRecord({ ...entry, id, base: null }, { ...content, name }, null);
}
