import type { DesignContent } from './content';

/** A design with nothing in it. Apart from the checks, which the first page does without. */
export const emptyContent: DesignContent = {
  name: '',
  text: '',
  overrides: [],
  queries: '',
  excludes: {},
  edits: null,
  layout: {},
};
