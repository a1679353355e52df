import { currentDocument } from '@/lib/document/current';

/** So long nobody has typed and everything typed is answered, in milliseconds. */
const QUIET_MS = 400;

/**
 * Resolves when nobody is typing and the design is of the text as it stands. An editor's code keeps the page busy for
 * a moment while it is loaded, and nothing that a person waits for may stand behind it.
 */
export function whenQuiet(): Promise<void> {
  const { store } = currentDocument;
  const answered = () => {
    const { ready, reading } = store.getState();
    return ready && reading !== 'reading';
  };
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      if (answered()) timer = setTimeout(done, QUIET_MS);
    };
    const unsubscribe = store.subscribe((now, before) => {
      if (now.ready !== before.ready || now.reading !== before.reading) wait();
    });
    const done = () => {
      unsubscribe();
      document.removeEventListener('input', wait, true);
      resolve();
    };
    document.addEventListener('input', wait, true);
    wait();
  });
}
