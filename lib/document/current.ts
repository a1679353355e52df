import { browserServices } from './browser-services';
import { createDocument } from './store';

/** The document this page has open. One a page; on the server it stays empty. */
export const currentDocument = createDocument(browserServices());

/** What can be done to the open document; stable, so it needs no hook. */
export const documentActions = currentDocument.actions;

/** The open document outside a render: what it is now, and word of its changes. Change it through the actions. */
export const documentStore: Pick<typeof currentDocument.store, 'getState' | 'subscribe'> = currentDocument.store;
