import type { AccessPattern, TableAccess } from '../model/access-pattern';
import type { Column } from '../model/schema';
import type { Candidate } from './candidate';
import { columnPart, type KeyPart, type KeyShape } from './key';
import { expressionToken, type TableFacts } from './table-facts';

const isText = (column: Column | undefined): column is Column =>
  column !== undefined && ['text', 'varchar', 'char'].includes(column.type.kind);

/** The part that finds a text by its beginning, or whatever its letter case; undefined for columns that are not text. */
export function textPart(column: Column | undefined, kind: 'prefix' | 'ignoreCase'): KeyPart | undefined {
  if (!isText(column)) return undefined;
  if (kind === 'prefix') {
    const opclass = column.type.kind === 'char' ? 'bpchar_pattern_ops' : 'text_pattern_ops';
    return { ...columnPart(column.id), token: `${column.id} ${opclass}`, opclass };
  }
  const key = { expression: ['lower(', { column: column.id }, ')'] } as const;
  return { key, token: expressionToken(key), direction: 'any' };
}

/** Inverted indexes for words inside a text, and for values inside an array or a document. */
export function invertedCandidates(
  facts: TableFacts,
  access: TableAccess,
  pattern: AccessPattern,
): readonly Candidate[] {
  const contains = access.search
    .filter((s) => s.kind === 'contains')
    .map((s) => facts.columns.get(s.column))
    .filter((c) => isText(c) && c.type.kind !== 'char')
    .map((c) => c && [{ ...columnPart(c.id), token: `${c.id} gin_trgm_ops`, opclass: 'gin_trgm_ops' }]);
  const words = access.search
    .filter((s) => s.kind === 'fullText')
    .map((s) => facts.columns.get(s.column))
    .filter(isText);
  const inside = access.equality.map((id) => facts.columns.get(id)).flatMap((c) => (c ? insidePart(c) : []));
  const shapes: KeyShape[] = [
    ...contains.filter((b) => b !== undefined).map((b) => [b]),
    ...(words.length > 0 ? [[[documentPart(words)]]] : []),
    ...inside.map((part) => [[part]]),
  ];
  return shapes.map((shape) => ({ method: 'gin', shape, serves: [pattern], foreignKeys: [] }));
}

function insidePart(column: Column): readonly KeyPart[] {
  if (column.type.kind === 'array') return [columnPart(column.id)];
  if (column.type.kind !== 'jsonb') return [];
  return [{ ...columnPart(column.id), token: `${column.id} jsonb_path_ops`, opclass: 'jsonb_path_ops' }];
}

/** The words of one or several columns as one document. */
function documentPart(columns: readonly Column[]): KeyPart {
  const [only, ...more] = columns;
  const text =
    only && more.length === 0
      ? [{ column: only.id }]
      : columns.flatMap((c, i) => [i === 0 ? 'coalesce(' : ` || ' ' || coalesce(`, { column: c.id }, `, '')`]);
  const key = { expression: [`to_tsvector('english', `, ...text, ')'] };
  return { key, token: expressionToken(key), direction: 'any' };
}
