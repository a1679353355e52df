import type {
  CheckConstraint,
  Column,
  ColumnId,
  ElementId,
  EnumType,
  ExclusionConstraint,
  ForeignKey,
  Index,
  Origin,
  PrimaryKey,
  Schema,
  Table,
  UniqueConstraint,
} from '@/lib/engine';

/** An element of a schema, with the table it stands in. */
export type Found =
  | { readonly kind: 'table'; readonly table: Table; readonly element: Table }
  | { readonly kind: 'column'; readonly table: Table; readonly element: Column }
  | { readonly kind: 'primaryKey'; readonly table: Table; readonly element: PrimaryKey }
  | { readonly kind: 'foreignKey'; readonly table: Table; readonly element: ForeignKey }
  | { readonly kind: 'unique'; readonly table: Table; readonly element: UniqueConstraint }
  | { readonly kind: 'check'; readonly table: Table; readonly element: CheckConstraint }
  | { readonly kind: 'exclusion'; readonly table: Table; readonly element: ExclusionConstraint }
  | { readonly kind: 'index'; readonly table: Table; readonly element: Index }
  | { readonly kind: 'enum'; readonly element: EnumType };

const lookups = new WeakMap<Schema, ReadonlyMap<ElementId, Found>>();

/** The element with an id; undefined when the schema has none. The first call on a schema walks it once. */
export function findElement(schema: Schema, id: ElementId | undefined): Found | undefined {
  if (id === undefined) return undefined;
  let lookup = lookups.get(schema);
  if (!lookup) {
    lookup = new Map(entries(schema));
    lookups.set(schema, lookup);
  }
  return lookup.get(id);
}

function* entries(schema: Schema): Generator<readonly [ElementId, Found]> {
  for (const found of elementsOf(schema)) yield [found.element.id, found];
}

function* elementsOf(schema: Schema): Generator<Found> {
  for (const table of schema.tables) {
    yield { kind: 'table', table, element: table };
    for (const element of table.columns) yield { kind: 'column', table, element };
    if (table.primaryKey) yield { kind: 'primaryKey', table, element: table.primaryKey };
    for (const element of table.foreignKeys) yield { kind: 'foreignKey', table, element };
    for (const element of table.uniques) yield { kind: 'unique', table, element };
    for (const element of table.checks) yield { kind: 'check', table, element };
    for (const element of table.exclusions) yield { kind: 'exclusion', table, element };
    for (const element of table.indexes) yield { kind: 'index', table, element };
  }
  for (const element of schema.enums) yield { kind: 'enum', element };
}

/** An element's name as a person writes it: `orders`, `orders.customer_id`, a constraint's own name. */
export const nameOf = (found: Found): string =>
  found.kind === 'column' ? `${found.table.name}.${found.element.name}` : found.element.name;

/** What made an element; a primary key has no origin of its own. */
export const originOf = (found: Found): Origin | null => (found.kind === 'primaryKey' ? null : found.element.origin);

/** What kind of element it is, for a heading. */
export const kindNames: Readonly<Record<Found['kind'], string>> = {
  table: 'Table',
  column: 'Column',
  primaryKey: 'Primary key',
  foreignKey: 'Foreign key',
  unique: 'Unique constraint',
  check: 'Check',
  exclusion: 'Exclusion',
  index: 'Index',
  enum: 'Enum',
};

/** The names of columns of a table, in the order of the ids; an unknown id is left out. */
export const columnNames = (table: Table, ids: readonly ColumnId[]): readonly string[] =>
  ids.flatMap((id) => table.columns.find((column) => column.id === id)?.name ?? []);

/** Whether one column alone is unique: a UNIQUE constraint on it and nothing else. */
export const isUnique = (table: Table, column: ColumnId): boolean =>
  table.uniques.some(({ columns }) => columns.length === 1 && columns[0] === column);

export const isPrimary = (table: Table, column: ColumnId): boolean =>
  table.primaryKey?.columns.includes(column) ?? false;

/** The keys a column is part of. */
export const keysOf = (table: Table, column: ColumnId): readonly ForeignKey[] =>
  table.foreignKeys.filter(({ columns }) => columns.includes(column));
