import { emptySchema } from '@/lib/engine';
import type { DocumentState } from './types';

/** A document with nothing in it: what the server renders, and what a new design starts from. */
export const emptyDocument: DocumentState = {
  id: '',
  name: '',
  readOnly: false,
  text: '',
  overrides: [],
  queries: '',
  excludes: {},
  edits: null,
  schema: emptySchema,
  design: null,
  reading: 'idle',
  layout: {},
  proof: { state: 'idle' },
  plans: { state: 'idle' },
  saved: 'saved',
  selection: [],
  hovered: null,
  canUndo: false,
  canRedo: false,
  ready: false,
  trouble: {},
  notice: null,
};
