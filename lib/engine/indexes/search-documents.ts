import type { AccessPattern } from '../model/access-pattern';
import { tablesById } from '../model/by-id';
import type { Diagnostic, Fix } from '../model/diagnostic';
import { type ColumnId, columnIdOf, constraintIdOf, type TableId } from '../model/ids';
import { uniqueName } from '../model/names';
import { spansOf } from '../model/origin';
import { type SqlTemplate, templateColumns } from '../model/predicate';
import type { Column, Index, Schema, Table } from '../model/schema';
import { takenNames } from '../model/schema-names';
import { searchDocument } from '../model/search-document';

const byHand = { kind: 'hand' } as const;

/**
 * Patterns that search the words of several columns at once: an index on the expression finds the rows, and every row it
 * finds has its words taken out of the texts again; a generated column holds them.
 */
export function searchedTogether(schema: Schema, patterns: readonly AccessPattern[]): readonly Diagnostic[] {
  const tables = tablesById(schema);
  const said = new Set<TableId>();
  return patterns.flatMap((pattern) =>
    pattern.accesses.flatMap((access): readonly Diagnostic[] => {
      const table = tables.get(access.table);
      const asked = access.search.filter((s) => s.kind === 'fullText');
      const columns = [...new Set(asked.map((s) => s.column))];
      if (!table || columns.length < 2 || said.has(table.id) || searchDocument(table, columns)) return [];
      if (!columns.every((id) => isText(table.columns.find((c) => c.id === id)))) return [];
      said.add(table.id);
      return [finding(schema, table, pattern, columns, asked.find((s) => s.document)?.document)];
    }),
  );
}

const isText = (column: Column | undefined): boolean =>
  column !== undefined && ['text', 'varchar', 'char'].includes(column.type.kind);

function finding(
  schema: Schema,
  table: Table,
  pattern: AccessPattern,
  columns: readonly ColumnId[],
  document: SqlTemplate | undefined,
): Diagnostic {
  const names = columns.map((id) => table.columns.find((c) => c.id === id)?.name ?? '');
  const { column, fix } = withDocument(schema, table, columns, document);
  const rewrite = document ? `; then let the query compare ${table.name}.${column.name}` : '';
  return {
    code: 'indexes/search-document',
    severity: 'info',
    message: `“${pattern.label}” searches ${listed(names)} of ${table.name} as one text, whose words are taken out anew for every row it finds.`,
    hint: `Keep the words in a generated column with an index of its own${rewrite}.`,
    subject: table.id,
    spans: spansOf(pattern.origin),
    ...(pattern.origin.kind === 'query' && { query: { start: pattern.origin.start, end: pattern.origin.end } }),
    fixes: [fix],
  };
}

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

function withDocument(
  schema: Schema,
  table: Table,
  columns: readonly ColumnId[],
  document: SqlTemplate | undefined,
): { readonly column: Column; readonly fix: Fix } {
  const sql = document && templateColumns(document).length === columns.length ? document : wordsOf(columns);
  const column: Column = {
    id: columnIdOf(table.id, `search:${columns.join('+')}`),
    name: uniqueName('search_document', new Set(table.columns.map((c) => c.name))),
    type: { kind: 'tsvector' },
    nullable: false,
    generated: { kind: 'stored', sql },
    comment: 'The words that are searched',
    origin: byHand,
  };
  const index: Index = {
    id: constraintIdOf(table.id, 'idx', `search:${columns.join('+')}`),
    name: uniqueName(`idx_${table.name}_${column.name}`, takenNames(schema)),
    unique: false,
    method: 'gin',
    parts: [{ key: { column: column.id }, direction: 'asc' }],
    serves: [],
    purpose: 'the words that are searched',
    origin: byHand,
  };
  const changed = { ...table, columns: [...table.columns, column], indexes: [...table.indexes, index] };
  return { column, fix: { title: `Keep the words in ${table.name}.${column.name}`, tables: [changed] } };
}

/** Texts may be missing: nothing is lost of the others. */
const wordsOf = (columns: readonly ColumnId[]): SqlTemplate => [
  `to_tsvector('english'::regconfig, `,
  ...columns.flatMap((column, i) => [i === 0 ? 'coalesce(' : ` || ' ' || coalesce(`, { column }, `, '')`]),
  ')',
];
