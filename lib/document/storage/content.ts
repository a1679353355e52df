import type { DesignContent } from '@/lib/share/content';
import { hasHandEdits } from '../hand-edits';
import type { DocumentState } from '../types';

/** What of the state is stored. */
export const contentOf = (state: DocumentState): DesignContent => ({
  name: state.name,
  text: state.text,
  overrides: state.overrides,
  queries: state.queries,
  excludes: state.excludes,
  edits: hasHandEdits(state.edits) ? state.edits : null,
  layout: state.layout,
});

/** Whether a person has put nothing into it. */
export const isEmptyContent = (content: DesignContent): boolean =>
  content.text === '' &&
  content.name === '' &&
  content.queries === '' &&
  content.edits === null &&
  content.overrides.length === 0;

/** Whether nothing has to be stored to come from one to the other; compares values by identity. */
export const sameContent = (a: DesignContent, b: DesignContent): boolean =>
  a.name === b.name &&
  a.text === b.text &&
  a.overrides === b.overrides &&
  a.queries === b.queries &&
  a.excludes === b.excludes &&
  a.edits?.base === b.edits?.base &&
  a.edits?.current === b.edits?.current &&
  a.layout === b.layout;
