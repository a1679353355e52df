import type { Target } from '../target';
import { schemaDictionary } from './dictionary';

/** A data dictionary in Markdown: what every table, column, key and index is, for people. */
export const dataDictionary: Target = {
  id: 'data-dictionary',
  name: 'Data dictionary',
  kind: 'document',
  summary: 'Every table, column, key and index in Markdown, for a wiki or a review.',
  files: ({ schema, name }) => [
    { path: 'data-dictionary.md', text: schemaDictionary(schema, name), about: 'what every table and column is' },
  ],
  notes: () => [],
  run: { up: '', down: '' },
};
