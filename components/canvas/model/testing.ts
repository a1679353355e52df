import type { Column, ColumnType, ForeignKey, Schema, Table } from '@/lib/engine';

const hand = { kind: 'hand' } as const;

/** A column for tests; its id is its table's and its name. */
export const column = (table: string, name: string, kind: 'uuid' | 'text' = 'text', nullable = false): Column => {
  const type: ColumnType = { kind };
  return { id: `${table}.${name}`, name, type, nullable, origin: hand };
};

/** A key of one column that refers to the `id` of another table. */
const foreignKey = (table: string, name: string, refTable: string): ForeignKey => ({
  id: `${table}/${name}`,
  name,
  columns: [`${table}.${name}`],
  refTable,
  refColumns: [`${refTable}.id`],
  onDelete: 'restrict',
  onUpdate: 'noAction',
  origin: hand,
});

/** A table for tests, with an `id` for its primary key; its id is its name. */
export const table = (name: string, columns: readonly Column[] = [], more: Partial<Table> = {}): Table => ({
  id: name,
  name,
  purpose: '',
  columns: [column(name, 'id', 'uuid'), ...columns],
  primaryKey: { id: `${name}/pk`, name: `${name}_pkey`, columns: [`${name}.id`] },
  foreignKeys: [],
  uniques: [],
  checks: [],
  exclusions: [],
  indexes: [],
  liveTraffic: false,
  origin: hand,
  ...more,
});

/** Customers and their orders, each order with an optional courier. */
export function shopSchema(): Schema {
  const orders = [
    column('orders', 'customer_id', 'uuid'),
    column('orders', 'courier_id', 'uuid', true),
    column('orders', 'note'),
  ];
  const keys = [foreignKey('orders', 'customer_id', 'customers'), foreignKey('orders', 'courier_id', 'couriers')];
  return {
    dialect: 'postgresql',
    tables: [
      table('customers', [column('customers', 'email')]),
      table('orders', orders, { foreignKeys: keys }),
      table('couriers'),
      table('products'),
    ],
    enums: [],
    extensions: [],
  };
}
