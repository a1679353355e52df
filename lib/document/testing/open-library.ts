import type { Library, TabNews } from '../library';
import { createLibrary } from '../library';
import { createJournal, type TextStore } from '../storage/journal';
import { createMemoryStorage } from '../storage/memory';
import type { DesignStorage } from '../storage/storage';
import { openTestDocument, type TestDocument } from './open-document';

/** What the tabs of one browser share. */
export interface TestBrowser {
  readonly storage: DesignStorage;
  readonly local: TextStore;
  /** Opens a tab; `before` is the life of the page that a reload ends. */
  readonly openTab: (options?: TabOptions) => TestTab;
}

interface TabOptions {
  readonly before?: string;
  readonly storage?: DesignStorage;
}

export interface TestTab {
  readonly page: string;
  readonly document: TestDocument;
  readonly library: Library;
}

/** A `localStorage` of its own; `room` is how many characters fit. */
export function textStore(room = 5_000_000): TextStore {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (i) => [...texts.keys()][i] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    removeItem: (key) => void texts.delete(key),
    setItem: (key, text) => {
      const used = [...texts].reduce((sum, [k, v]) => sum + (k === key ? 0 : v.length), 0);
      if (used + text.length > room) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, text);
    },
  };
}

/** A browser with tabs that hear of each other. Fake timers must be on. */
export function openTestBrowser(): TestBrowser {
  const storage = createMemoryStorage();
  const local = textStore();
  const ears = new Map<string, (news: TabNews) => void>();
  let [pages, ids] = [0, 0];
  const last: { id: string | null } = { id: null };
  return {
    storage,
    local,
    openTab: ({ before, storage: own = storage } = {}) => {
      pages += 1;
      const page = `page-${pages}`;
      const newId = () => `made-${++ids}`;
      const document = openTestDocument({ newId });
      document.store.setState({ id: '', ready: false });
      const library = createLibrary({
        document,
        storage: own,
        journal: createJournal(local, page, before ?? null),
        last: {
          get: () => last.id,
          set: (id) => {
            last.id = id;
          },
        },
        others: {
          tell: (news) => {
            for (const [ear, hear] of ears) if (ear !== page) hear(news);
          },
          listen: (hear) => {
            ears.set(page, hear);
            return () => ears.delete(page);
          },
        },
        now: () => Date.now(),
        newId,
      });
      return { page, document, library };
    },
  };
}
