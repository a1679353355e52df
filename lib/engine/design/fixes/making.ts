import type { ColumnType } from '../../model/column-type';
import { dropWithin } from '../../model/dangling';
import { type ColumnId, columnIdOf, constraintIdOf, type TableId } from '../../model/ids';
import { singular } from '../../model/inflect';
import { fitIdentifier, uniqueName } from '../../model/names';
import type { Column, ForeignKey, Index, Schema, Table, UniqueConstraint } from '../../model/schema';
import { takenNames } from '../../model/schema-names';
import { newTable } from '../draft';

/** What a fix makes is as if the person had made it. */
export const byHand = { kind: 'hand' } as const;

/** Gives names that are free in a schema, each to one element only. */
export type NameGiver = (...words: readonly string[]) => string;

/** A large schema has thousands of findings, each of which may name something. */
const takenIn = new WeakMap<Schema, ReadonlySet<string>>();

export function namesFor(schema: Schema): NameGiver {
  const there = takenIn.get(schema) ?? takenNames(schema);
  takenIn.set(schema, there);
  const given = new Set<string>();
  const taken = { has: (name: string) => there.has(name) || given.has(name) };
  return (...words) => {
    const name = uniqueName(words.join('_'), taken);
    given.add(name);
    return name;
  };
}

/** A NOT NULL column unless told otherwise. `key` makes its id. */
export const madeColumn = (
  table: TableId,
  key: string,
  name: string,
  type: ColumnType,
  more: Partial<Column> = {},
): Column => ({
  id: columnIdOf(table, key),
  name: fitIdentifier(name),
  type,
  nullable: false,
  origin: byHand,
  ...more,
});

/** created_at and updated_at, as every table of a design has them. */
export const stampColumns = (table: TableId): readonly Column[] => {
  const stamp = { default: { kind: 'now' } } as const;
  return [
    madeColumn(table, 'created_at', 'created_at', { kind: 'timestamptz' }, stamp),
    madeColumn(table, 'updated_at', 'updated_at', { kind: 'timestamptz' }, { ...stamp, touchedOnUpdate: true }),
  ];
};

/** The table without the columns and whatever mentions them. */
export const withoutColumns = (table: Table, gone: ReadonlySet<ColumnId>): Table =>
  dropWithin({ ...table, columns: table.columns.filter((column) => !gone.has(column.id)) });

/** The table with one column changed. */
export const withChanged = (table: Table, id: ColumnId, change: Partial<Column>): Table => ({
  ...table,
  columns: table.columns.map((column) => (column.id === id ? { ...column, ...change } : column)),
});

export const columnOf = (table: Table, id: ColumnId | undefined): Column | undefined =>
  table.columns.find((column) => column.id === id);

/** The columns of the primary key, in its order; empty without one. */
export const keyColumnsOf = (table: Table): readonly Column[] =>
  (table.primaryKey?.columns ?? []).flatMap((id) => columnOf(table, id) ?? []);

/** A foreign key by hand, without a name clash. */
export const madeForeignKey = (
  table: { readonly id: TableId; readonly name: string },
  columns: readonly Column[],
  to: Table,
  refColumns: readonly ColumnId[],
  names: NameGiver,
  more: Partial<ForeignKey> = {},
): ForeignKey => ({
  id: constraintIdOf(table.id, 'fk', `fix:${columns.map((c) => c.id).join('+')}>${to.id}`),
  name: names('fk', table.name, ...columns.map((c) => c.name)),
  columns: columns.map((c) => c.id),
  refTable: to.id,
  refColumns,
  onDelete: 'restrict',
  onUpdate: 'noAction',
  origin: byHand,
  ...more,
});

/** A unique key by hand, without a name clash. */
export const madeUnique = (table: Table, columns: readonly Column[], names: NameGiver): UniqueConstraint => ({
  id: constraintIdOf(table.id, 'uq', `fix:${columns.map((c) => c.id).join('+')}`),
  name: names('uq', table.name, ...columns.map((c) => c.name)),
  columns: columns.map((c) => c.id),
  nullsNotDistinct: false,
  origin: byHand,
});

/** An ascending btree by hand, without a name clash. */
export const madeIndex = (
  table: Table,
  columns: readonly Column[],
  purpose: string,
  names: NameGiver,
  more: Partial<Index> = {},
): Index => ({
  id: constraintIdOf(table.id, more.unique ? 'uq' : 'idx', `fix:${columns.map((c) => c.id).join('+')}`),
  name: names(more.unique ? 'uq' : 'idx', table.name, ...columns.map((c) => c.name)),
  unique: false,
  method: 'btree',
  parts: columns.map((c) => ({ key: { column: c.id }, direction: 'asc' })),
  serves: [],
  purpose,
  origin: byHand,
  ...more,
});

interface Child {
  readonly id: TableId;
  readonly name: string;
  readonly purpose: string;
  /** Beside the owner's key and the time stamps; the first of them completes the primary key. */
  readonly columns: readonly Column[];
}

/** A table of what an owner has several of: gone with the owner. Null for an owner without a primary key. */
export function childTable(owner: Table, child: Child, names: NameGiver): Table | null {
  const key = keyColumnsOf(owner);
  if (key.length === 0) return null;
  const stem = singular(owner.name);
  const used = new Set(['created_at', 'updated_at', ...child.columns.map((column) => column.name)]);
  const own = key.map((column) => {
    const wanted = column.name.startsWith(`${stem}_`) || key.length > 1 ? column.name : `${stem}_${column.name}`;
    const name = uniqueName(wanted, used);
    used.add(name);
    return madeColumn(child.id, `owner:${column.id}`, name, column.type);
  });
  const refers = madeForeignKey(
    child,
    own,
    owner,
    key.map((c) => c.id),
    names,
    { onDelete: 'cascade' },
  );
  return newTable({
    id: child.id,
    name: child.name,
    purpose: child.purpose,
    columns: [...own, ...child.columns, ...stampColumns(child.id)],
    primaryKey: {
      id: constraintIdOf(child.id, 'pk', 'id'),
      name: names('pk', child.name),
      columns: [...own, ...child.columns.slice(0, 1)].map((c) => c.id),
    },
    foreignKeys: [refers],
    origin: byHand,
  });
}
