import type { AccessPattern, ElementId, Mark, Schema, SourceSpan, Table } from '@/lib/engine';
import { spansOf, tableIdOf } from '@/lib/engine';

/** Whether two half-open ranges share at least one character; an empty range touches what it stands in or beside. */
export const overlaps = (a: SourceSpan, b: SourceSpan): boolean =>
  a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;

/** The mark at an offset of the text: the shortest one, when several touch it. */
export function markAt(marks: readonly Mark[], offset: number): Mark | undefined {
  return marks
    .filter((mark) => mark.span.start <= offset && offset <= mark.span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/**
 * The elements a stretch of the brief made, most specific first: the table of an entity it names, else the columns,
 * keys and indexes that came from it, else the tables, else the tables its queries read. Empty when it made nothing.
 */
export function elementsOf(mark: Mark, schema: Schema, patterns: readonly AccessPattern[]): readonly ElementId[] {
  const named = mark.refs.map(tableIdOf).filter((id) => schema.tables.some((table) => table.id === id));
  if (mark.kind === 'entity' && named.length > 0) return unique(named);
  const from = (element: { readonly origin: Table['origin'] }) =>
    spansOf(element.origin).some((span) => overlaps(span, mark.span));
  const parts = schema.tables.flatMap((table) =>
    partsOf(table)
      .filter(from)
      .map((part) => part.id),
  );
  if (parts.length > 0) return unique(parts);
  const tables = schema.tables.filter(from).map((table) => table.id);
  if (tables.length > 0) return unique(tables);
  const read = patterns.filter(from).flatMap((pattern) => pattern.accesses.map((access) => access.table));
  return unique(read.length > 0 ? read : named);
}

/** The places in the brief an element came from; several elements give each place once, in text order. */
export function placesOf(ids: readonly ElementId[], schema: Schema): readonly SourceSpan[] {
  const wanted = new Set(ids);
  const elements = schema.tables.flatMap((table) => [table, ...partsOf(table)]).filter((e) => wanted.has(e.id));
  const enums = schema.enums.filter((e) => wanted.has(e.id));
  const spans = [...elements, ...enums].flatMap((element) => spansOf(element.origin));
  const distinct = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
  return [...distinct.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

const partsOf = (table: Table) => [
  ...table.columns,
  ...table.foreignKeys,
  ...table.uniques,
  ...table.checks,
  ...table.exclusions,
  ...table.indexes,
];

const unique = (ids: readonly ElementId[]): readonly ElementId[] => [...new Set(ids)];
