import type { ColumnId, ConstraintId, IndexId } from '../model/ids';
import { templateColumns } from '../model/predicate';
import type { IndexPart, Table } from '../model/schema';

/** A unique constraint or an index, reduced to what a diagram tells about it. */
export interface KeyGroup {
  readonly id: ConstraintId | IndexId;
  readonly name: string;
  readonly unique: boolean;
  readonly composite: boolean;
  /** How many parts it has. */
  readonly size: number;
  /** The column of each part; an expression over several columns stands as null. */
  readonly columns: readonly (ColumnId | null)[];
  /** `(lower(email))`, `(doctor_id, starts_at desc)`. */
  readonly text: string;
}

/** Unique constraints first, then indexes, each in the table's order. The primary key is not among them. */
export function keyGroups(table: Table): readonly KeyGroup[] {
  const nameOf = new Map(table.columns.map((column) => [column.id, column.name]));
  const name = (id: ColumnId): string => nameOf.get(id) ?? id;
  const uniques = table.uniques.map((unique) => ({
    id: unique.id,
    name: unique.name,
    unique: true,
    composite: unique.columns.length > 1,
    size: unique.columns.length,
    columns: unique.columns,
    text: `(${unique.columns.map(name).join(', ')})`,
  }));
  const indexes = table.indexes.map((index) => ({
    id: index.id,
    name: index.name,
    unique: index.unique,
    composite: index.parts.length > 1,
    size: index.parts.length,
    columns: index.parts.map(partColumn),
    text: `(${index.parts.map((part) => partText(part, name)).join(', ')})`,
  }));
  return [...uniques, ...indexes];
}

function partColumn(part: IndexPart): ColumnId | null {
  if ('column' in part.key) return part.key.column;
  const columns = templateColumns(part.key.expression);
  return columns.length === 1 ? (columns[0] ?? null) : null;
}

/** A part of an index as people write it: `starts_at desc`, `lower(email)`. */
export function partText(part: IndexPart, name: (id: ColumnId) => string): string {
  const key =
    'column' in part.key
      ? name(part.key.column)
      : part.key.expression.map((piece) => (typeof piece === 'string' ? piece : name(piece.column))).join('');
  const order = part.direction === 'desc' ? ' desc' : '';
  return key + order + (part.nulls ? ` nulls ${part.nulls}` : '');
}
