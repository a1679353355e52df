import { createBrowserLibrary } from './browser-library';
import { currentDocument } from './current';
import type { Library } from './library';

let library: Library | null = null;

/** The designs kept in this browser. In the browser only, once {@link bootDocument} has run. */
export function designLibrary(): Library {
  library ??= createBrowserLibrary(currentDocument);
  return library;
}

let booted: Promise<void> | null = null;

/**
 * Opens what the page is to show: the design in the link, else the one last open here, else a new one; then keeps it
 * saved. Call it from an effect, as often as you like: it does its work once.
 */
export function bootDocument(): Promise<void> {
  booted ??= boot();
  return booted;
}

async function boot(): Promise<void> {
  const designs = designLibrary();
  keepOnLeaving(designs);
  forgetLinkOnCopy();
  addEventListener('hashchange', () => void openLink(designs));
  if (!(await openLink(designs))) await designs.start(null);
}

/** Opens the design that the address carries. False when it carries none; a damaged one is told and counts as none. */
async function openLink(designs: Library): Promise<boolean> {
  if (!location.hash.startsWith('#d=')) return false;
  const { decodeLink } = await import('@/lib/share/codec');
  const decoded = await decodeLink(location.hash);
  if (decoded.ok) {
    await designs.flush();
    await designs.start(decoded.content);
    return true;
  }
  clearLink();
  currentDocument.actions.notify({ tone: 'error', message: decoded.error });
  return false;
}

/** The link shows the design as it was sent: a copy, or another design, does not go by it any more. */
function forgetLinkOnCopy(): void {
  currentDocument.store.subscribe((state, before) => {
    if (before.readOnly && !state.readOnly) clearLink();
  });
}

const clearLink = (): void => history.replaceState(history.state, '', location.pathname + location.search);

/** A page may be closed, discarded or frozen without another word: what is unsaved is written down at once. */
function keepOnLeaving(designs: Library): void {
  const leave = () => {
    designs.jot();
    void designs.flush();
  };
  addEventListener('pagehide', leave);
  addEventListener('beforeunload', () => designs.jot());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
}
