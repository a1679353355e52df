import { createLibrary, type Library, type TabLink, type TabNews } from './library';
import { createIndexedDbStorage } from './storage/indexed-db';
import { createJournal, type TextStore } from './storage/journal';
import type { OpenDocument } from './store';

const LAST = 'flux-schema:last';
const PAGE = 'flux-schema:page';

/** The library on what this browser offers. In the browser only. */
export function createBrowserLibrary(document: OpenDocument): Library {
  const [local, session] = [textStore('localStorage'), textStore('sessionStorage')];
  const page = crypto.randomUUID();
  const before = get(session, PAGE);
  set(session, PAGE, page);
  return createLibrary({
    document,
    storage: createIndexedDbStorage(),
    journal: createJournal(local, page, before),
    // A reload shows this tab's own design again; a new tab, the one last open anywhere.
    last: {
      get: () => get(session, LAST) ?? get(local, LAST),
      set: (id) => {
        set(session, LAST, id);
        set(local, LAST, id);
      },
    },
    others: broadcastLink(),
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
  });
}

/** The browser throws on the mere mention of a storage that the person has blocked. */
function textStore(name: 'localStorage' | 'sessionStorage'): TextStore | null {
  try {
    return globalThis[name] ?? null;
  } catch {
    return null;
  }
}

function get(store: TextStore | null, key: string): string | null {
  try {
    return store?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function set(store: TextStore | null, key: string, value: string): void {
  try {
    store?.setItem(key, value);
  } catch {
    // Full: the design opens from the list instead.
  }
}

function broadcastLink(): TabLink {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, listen: () => () => {} };
  const channel = new BroadcastChannel('flux-schema');
  return {
    tell: (news) => channel.postMessage(news),
    listen: (heard) => {
      channel.onmessage = (event: MessageEvent<TabNews>) => {
        if (typeof event.data?.id === 'string') heard(event.data);
      };
      return () => channel.close();
    },
  };
}
