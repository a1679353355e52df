import { pageNonce } from '../report/with-nonce';

/**
 * Gives every style element that code on this page makes the page's nonce, so that the content policy can refuse all
 * others. The editor, dialogs and toasts make such elements and know of no nonce. Must run before any of them.
 */
export function stampStyles(): void {
  const nonce = pageNonce();
  if (nonce === '') return;
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
