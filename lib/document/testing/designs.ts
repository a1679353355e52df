import type { TestTab } from './open-library';

/** Two things of a shop. */
export const shop = 'A customer has a name. A customer places orders. An order has a total.';
/** A thing of another design. */
export const bikes = 'A bike has a model.';

/** The text of the design that a tab shows. */
export const textOf = ({ document }: TestTab) => document.store.getState().text;
/** The designs that a tab lists; undefined before they are known. */
export const titles = ({ library }: TestTab) => library.store.getState().entries?.map((entry) => entry.title);
