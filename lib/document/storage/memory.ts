import { type DesignRecord, entryOf } from './record';
import { type DesignStorage, newestFirst } from './storage';

/** Designs kept for as long as the page lives: for tests, and where the browser keeps nothing. */
export function createMemoryStorage(): DesignStorage {
  const records = new Map<string, DesignRecord>();
  return {
    list: async () => newestFirst([...records.values()].map(entryOf)),
    read: async (id) => structuredClone(records.get(id) ?? null),
    write: async (record, base) => {
      if ((records.get(record.id)?.revision ?? null) !== base) return { kind: 'conflict' };
      records.set(record.id, structuredClone(record));
      return { kind: 'written' };
    },
    remove: async (id) => void records.delete(id),
  };
}
