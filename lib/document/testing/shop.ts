import type { openTestDocument } from './open-document';

/** Two things, one of which refers to the other. */
export const shop = 'A customer has a name and an email. An order has a total. A customer places orders.';
/** Texts one behind the other. */
export const text = (...parts: string[]) => parts.join(' ');
/** The tables the document shows. */
export const names = (document: ReturnType<typeof openTestDocument>) =>
  document.store.getState().schema.tables.map((table) => table.name);
