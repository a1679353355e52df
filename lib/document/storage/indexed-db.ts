import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type DesignEntry, entryOf, migrateRecord } from './record';
import { type DesignStorage, newestFirst } from './storage';

interface Database extends DBSchema {
  /** What the list shows, small. */
  entries: { key: string; value: DesignEntry };
  /** Whole records, as some version of the program wrote them. */
  designs: { key: string; value: unknown };
}

const NAME = 'flux-schema';
const VERSION = 1;
/** A database that another tab blocks, or a browser that never answers, must not hold up the page. */
const OPEN_TIMEOUT_MS = 5000;

/** Designs kept in the browser's IndexedDB. Opened by the first use; opened again when the browser closes it. */
export function createIndexedDbStorage(): DesignStorage {
  let opening: Promise<IDBPDatabase<Database>> | null = null;
  const forget = () => {
    opening = null;
  };
  const database = () => {
    opening ??= withTimeout(open(forget)).catch((error: unknown) => {
      forget();
      throw new Error(reasonOf(error));
    });
    return opening;
  };
  const use = async <T>(work: (db: IDBPDatabase<Database>) => Promise<T>): Promise<T> => {
    const db = await database();
    return work(db).catch((error: unknown) => {
      throw new Error(reasonOf(error));
    });
  };
  return {
    list: () => use(async (db) => newestFirst(await db.getAll('entries'))),
    read: (id) => use(async (db) => migrateRecord(await db.get('designs', id))),
    write: (record, base) =>
      use(async (db) => {
        const change = db.transaction(['entries', 'designs'], 'readwrite', { durability: 'strict' });
        const stored = await change.objectStore('entries').get(record.id);
        if ((stored?.revision ?? null) !== base) return { kind: 'conflict' };
        await Promise.all([
          change.objectStore('entries').put(entryOf(record), record.id),
          change.objectStore('designs').put(record, record.id),
          change.done,
        ]);
        return { kind: 'written' };
      }),
    remove: (id) =>
      use(async (db) => {
        const change = db.transaction(['entries', 'designs'], 'readwrite');
        await Promise.all([
          change.objectStore('entries').delete(id),
          change.objectStore('designs').delete(id),
          change.done,
        ]);
      }),
  };
}

const open = (closed: () => void): Promise<IDBPDatabase<Database>> =>
  openDB<Database>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('entries');
      db.createObjectStore('designs');
    },
    // A newer page wants to change the form of the database: let it.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });

function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it does not answer')), OPEN_TIMEOUT_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError')
    return 'The browser has no room left for this site. Delete designs you no longer need, or export this one as a file.';
  if (name === 'SecurityError' || typeof indexedDB === 'undefined')
    return 'This browser keeps nothing for this site (private window, or storage is blocked). Export the design as a file to keep it.';
  const detail = error instanceof Error ? error.message : String(error);
  return `The browser’s storage cannot be used (${detail}). Export the design as a file to keep it.`;
}
