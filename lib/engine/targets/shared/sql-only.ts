import type { Schema } from '../../model/schema';
import { listed } from './printing';

/** The parts of a schema a tool's own language may have no word for, with what each is called in a sentence. */
const parts = {
  checks: ['CHECK constraints', (schema) => schema.tables.flatMap(({ checks }) => checks.map(({ name }) => name))],
  exclusions: [
    'exclusion constraints',
    (schema) => schema.tables.flatMap(({ exclusions }) => exclusions.map(({ name }) => name)),
  ],
  expressionIndexes: [
    'indexes on an expression',
    (schema) => indexNames(schema, ({ parts }) => parts.some(({ key }) => 'expression' in key)),
  ],
  partialIndexes: ['partial indexes', (schema) => indexNames(schema, ({ where }) => where !== undefined)],
  include: ['INCLUDE of an index', (schema) => indexNames(schema, ({ include }) => (include?.length ?? 0) > 0)],
  operatorClasses: [
    'operator classes',
    (schema) => indexNames(schema, ({ parts }) => parts.some(({ opclass }) => opclass !== undefined)),
  ],
  descending: [
    'descending indexes',
    (schema) => indexNames(schema, ({ parts }) => parts.some(({ direction }) => direction === 'desc')),
  ],
  nullsOrder: [
    'NULLS FIRST and LAST of an index',
    (schema) => indexNames(schema, ({ parts }) => parts.some(({ nulls }) => nulls !== undefined)),
  ],
  methods: ['index methods other than btree', (schema) => indexNames(schema, ({ method }) => method !== 'btree')],
  nullsNotDistinct: [
    'NULLS NOT DISTINCT',
    (schema) => schema.tables.flatMap(({ uniques }) => uniques.flatMap((u) => (u.nullsNotDistinct ? [u.name] : []))),
  ],
  deferrable: [
    'DEFERRABLE',
    (schema) => schema.tables.flatMap(({ foreignKeys }) => foreignKeys.flatMap((k) => (k.deferrable ? [k.name] : []))),
  ],
  generated: ['generated columns', (schema) => columnNames(schema, ({ generated }) => generated?.kind === 'stored')],
  triggers: ['triggers', (schema) => columnNames(schema, ({ touchedOnUpdate }) => touchedOnUpdate === true)],
  comments: [
    'comments in the database',
    (schema) => schema.tables.flatMap((table) => (table.purpose ? [table.name] : [])),
  ],
  extensions: ['extensions', (schema) => schema.extensions],
} as const satisfies Record<string, readonly [string, (schema: Schema) => readonly string[]]>;

export type SqlPart = keyof typeof parts;

/**
 * One note a part the design has and the tool cannot say. `where` ends the sentence: `are in migration.sql only`.
 */
export function sqlOnlyNotes(
  schema: Schema,
  tool: string,
  missing: readonly SqlPart[],
  where: string,
): readonly string[] {
  return missing.flatMap((part) => {
    const [what, find] = parts[part];
    const names = [...new Set(find(schema))];
    return names.length === 0 ? [] : [`${tool} has no ${what}: ${where} (${listed(names)}).`];
  });
}

type Index = Schema['tables'][number]['indexes'][number];
type Column = Schema['tables'][number]['columns'][number];

function indexNames(schema: Schema, test: (index: Index) => boolean): readonly string[] {
  return schema.tables.flatMap(({ indexes }) => indexes.filter(test).map(({ name }) => name));
}

function columnNames(schema: Schema, test: (column: Column) => boolean): readonly string[] {
  return schema.tables.flatMap(({ name, columns }) => columns.filter(test).map((column) => `${name}.${column.name}`));
}
