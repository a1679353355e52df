import type { Column } from '../../model/schema';
import { searchDocument } from '../../model/search-document';
import type { Candidate } from '../candidate';
import { columnPart, distinctParts, type KeyPart } from '../key';
import type { Reading } from '../reading';
import { expressionPart, type TableFacts } from '../table-facts';

const isText = (column: Column | undefined): column is Column =>
  column !== undefined && ['text', 'varchar', 'char'].includes(column.type.kind);

/** The part that finds a text by its beginning, or whatever its letter case; undefined for columns that are not text. */
export function textPart(column: Column | undefined, kind: 'prefix' | 'ignoreCase'): KeyPart | undefined {
  if (!isText(column)) return undefined;
  if (kind === 'prefix') {
    const opclass = column.type.kind === 'char' ? 'bpchar_pattern_ops' : 'text_pattern_ops';
    return { ...columnPart(column.id), token: `${column.id} ${opclass}`, opclass };
  }
  return expressionPart({ expression: ['lower(', { column: column.id }, ')'] });
}

/** Trigrams find a text by what stands anywhere in it. */
export const trigrams = (facts: TableFacts, { access, pattern }: Reading): readonly Candidate[] =>
  access.search
    .filter((s) => s.kind === 'contains')
    .flatMap((s) => facts.columns.get(s.column) ?? [])
    .filter((c) => isText(c) && c.type.kind !== 'char')
    .map((c) => ({ ...columnPart(c.id), token: `${c.id} gin_trgm_ops`, opclass: 'gin_trgm_ops' }))
    .map((part) => ({ method: 'gin', shape: [[part]], serves: [pattern], foreignKeys: [] }));

/**
 * The words that are searched: of a column that holds a document, of the very expression the query searches, else of
 * one or several columns as one document.
 */
export function fullText(facts: TableFacts, { access, pattern }: Reading): readonly Candidate[] {
  const asked = access.search.filter((s) => s.kind === 'fullText');
  const given = asked.flatMap(({ document }) => (document ? [expressionPart({ expression: document })] : []));
  const columns = asked.filter((s) => !s.document).flatMap((s) => facts.columns.get(s.column) ?? []);
  const vectors = columns.filter((c) => c.type.kind === 'tsvector').map((c) => columnPart(c.id));
  const texts = columns.filter(isText);
  const held = searchDocument(
    facts.table,
    texts.map((c) => c.id),
  );
  const words = held ? [] : texts;
  const holding = held ? [columnPart(held.id)] : [];
  const parts = distinctParts([...given, ...vectors, ...holding, ...(words.length > 0 ? [documentPart(words)] : [])]);
  return parts.map((part) => ({ method: 'gin', shape: [[part]], serves: [pattern], foreignKeys: [] }));
}

function documentPart(columns: readonly Column[]): KeyPart {
  const [only, ...more] = columns;
  const text =
    only && more.length === 0
      ? [{ column: only.id }]
      : columns.flatMap((c, i) => [i === 0 ? 'coalesce(' : ` || ' ' || coalesce(`, { column: c.id }, `, '')`]);
  return expressionPart({ expression: [`to_tsvector('english', `, ...text, ')'] });
}
