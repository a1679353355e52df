import { expect, test } from 'vitest';
import { emptySchema, type Schema, type Table } from '@/lib/engine';
import { matchElements } from './match-elements';

const origin = { kind: 'hand' } as const;
const table = (name: string, columns: readonly string[]): Table => ({
  id: name,
  name,
  purpose: '',
  columns: columns.map((c) => ({ id: `${name}/${c}`, name: c, type: { kind: 'text' }, nullable: true, origin })),
  foreignKeys: [],
  uniques: [],
  checks: [],
  exclusions: [],
  indexes: [],
  liveTraffic: false,
  origin,
});
const schema: Schema = {
  ...emptySchema,
  tables: [table('customers', ['id', 'email']), table('orders', ['id', 'customer_id'])],
};
const ids = (search: string) => matchElements(schema, search).map(({ id }) => id);

test('tables come before columns', () => expect(ids('customer')).toEqual(['customers', 'orders/customer_id']));
test('a space stands for an underscore', () => expect(ids('customer id')).toEqual(['orders/customer_id']));
test('a table and a point ask for its columns', () => expect(ids('orders.cust')).toEqual(['orders/customer_id']));
test('nothing typed gives nothing', () => expect(ids('')).toEqual([]));
