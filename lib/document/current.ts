import { browserServices } from './browser-services';
import { createDocument } from './store';

/** The document this page has open. One a page; on the server it stays empty. */
export const currentDocument = createDocument(browserServices());

/** What can be done to the open document; stable, so it needs no hook. */
export const documentActions = currentDocument.actions;
