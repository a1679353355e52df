import type { ColumnType } from '../model/column-type';
import type { TableId } from '../model/ids';
import type { Column, ForeignKey, Index, Schema, Table } from '../model/schema';
import { emptySchema } from '../model/schema';

/** Short ways to write schemas in tests. Ids are the first names given: `t.column`, so a rename keeps them. */
/** Where everything that a test makes comes from. */
export const origin = { kind: 'hand' } as const;

/** A NOT NULL text column unless told otherwise. Its id is `<table>.<name>`. */
export function column(table: TableId, name: string, more: Partial<Column> = {}): Column {
  return { id: `${table}.${name}`, name, type: { kind: 'text' }, nullable: false, origin, ...more };
}

/** A NOT NULL column of a type given by its kind. */
export const typed = (table: TableId, name: string, kind: 'uuid' | 'integer' | 'timestamptz' | 'boolean' | 'jsonb') =>
  column(table, name, { type: { kind } as ColumnType });

/** A table with an `id` key of type uuid and the other columns given. Its id is its name. */
export function table(name: string, columns: readonly Column[] = [], more: Partial<Table> = {}): Table {
  return {
    id: name,
    name,
    purpose: '',
    columns: [column(name, 'id', { type: { kind: 'uuid' }, default: { kind: 'uuid' } }), ...columns],
    primaryKey: { id: `${name}/pk`, name: `pk_${name}`, columns: [`${name}.id`] },
    foreignKeys: [],
    uniques: [],
    checks: [],
    exclusions: [],
    indexes: [],
    liveTraffic: false,
    origin,
    ...more,
  };
}

/** A key from a column of one table to the `id` of another. */
export function foreignKey(from: TableId, name: string, to: TableId, more: Partial<ForeignKey> = {}): ForeignKey {
  return {
    id: `${from}/fk:${name}`,
    name: `fk_${from}_${name}`,
    columns: [`${from}.${name}`],
    refTable: to,
    refColumns: [`${to}.id`],
    onDelete: 'restrict',
    onUpdate: 'noAction',
    origin,
    ...more,
  };
}

/** An ascending btree over columns given by name. */
export function index(on: TableId, names: readonly string[], more: Partial<Index> = {}): Index {
  return {
    id: `${on}/idx:${names.join('_')}`,
    name: `idx_${on}_${names.join('_')}`,
    unique: false,
    method: 'btree',
    parts: names.map((name) => ({ key: { column: `${on}.${name}` }, direction: 'asc' })),
    serves: [],
    purpose: '',
    origin,
    ...more,
  };
}

export const schema = (tables: readonly Table[], more: Partial<Schema> = {}): Schema => ({
  ...emptySchema,
  tables,
  ...more,
});
