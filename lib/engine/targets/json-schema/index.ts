import { designFileSchema } from '../../design-file';
import { sqlOnlyNotes } from '../shared/sql-only';
import type { Target } from '../target';
import { rowsSchema } from './rows';

/** JSON Schema (2020-12): the rows of every table, and the design file itself. */
export const jsonSchema: Target = {
  id: 'json-schema',
  name: 'JSON Schema',
  kind: 'document',
  summary: 'The rows of every table as JSON Schema, for APIs and forms, and the schema of design.json.',
  files: ({ schema, name }) => [
    { path: 'rows.schema.json', text: pretty(rowsSchema(schema, name)), about: 'the rows of every table, under $defs' },
    { path: 'design.schema.json', text: pretty(designFileSchema()), about: 'what a design.json may hold' },
  ],
  notes: ({ schema }) => [
    ...(schema.tables.some(({ foreignKeys, uniques }) => foreignKeys.length + uniques.length > 0)
      ? ['JSON Schema looks at one row alone: keys, uniqueness and foreign keys are in the SQL migrations only.']
      : []),
    ...sqlOnlyNotes(
      schema,
      'JSON Schema',
      ['exclusions', 'triggers', 'generated'],
      'they are in the SQL migrations only',
    ),
    ...(schema.tables.some(({ checks }) => checks.length > 0)
      ? ['JSON Schema has the checks of single columns; checks over several columns are in the SQL migrations only.']
      : []),
  ],
  run: { up: '', down: '' },
};

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
