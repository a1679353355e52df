import { expect, it, test } from 'vitest';
import { findings, reading, shop } from './testing/read';

it.each([
  ['SELEC 1', ['unparsed at S']],
  ['SELECT 1 FROM ordres', ['unknown-table at ordres']],
  ['SELECT x.total FROM orders o', ['unknown-table at x.total']],
  ['SELECT totl, o.nothing FROM orders o', ['unknown-column at totl', 'unknown-column at o.nothing']],
  ['SELECT "Total" FROM orders', ['unknown-column at "Total"']],
  ['UPDATE orders SET totl = 1 WHERE id = $1', ['unknown-column at totl']],
  ['INSERT INTO orders (totl) VALUES (1)', ['unknown-column at totl']],
  [
    'SELECT 1 FROM orders JOIN items USING (order_id)',
    ['unknown-column at SELECT 1 FROM orders JOIN items USING (order_id)'],
  ],
  ['WITH spare AS (SELECT totl FROM orders) SELECT id FROM items', ['unknown-column at totl']],
  ['WITH spare AS (SELECT total FROM orders) SELECT id FROM items', []],
  ['SELECT id FROM orders, items', ['ambiguous-column at id']],
  ['SELECT id FROM orders WHERE total * 2 > $1', ['defeated-index at total * 2']],
  ['SELECT id FROM orders WHERE placed_at::date = $1', ['defeated-index at placed_at::date']],
  ['SELECT id FROM orders WHERE $1 = ANY(tags)', ['defeated-index at tags']],
  ["SELECT 1 FROM customers WHERE name LIKE '%x%'", ["leading-wildcard at '%x%'"]],
  ['SELECT 1 FROM customers WHERE name = 5', ['type-mismatch at name']],
  ['SELECT 1 FROM orders WHERE id = 5', ['type-mismatch at id']],
  ["SELECT 1 FROM orders WHERE state = 'opn'", ['type-mismatch at state']],
  ['SELECT 1 FROM orders JOIN customers c ON c.name = customer_id', ['type-mismatch at c.name']],
  ['SELECT 1 FROM customers WHERE id NOT IN (SELECT referrer_id FROM orders)', ['not-in-nullable at NOT IN']],
  ['SELECT 1 FROM customers WHERE id NOT IN (SELECT referrer_id FROM orders WHERE referrer_id IS NOT NULL)', []],
  ['SELECT 1 FROM customers WHERE id NOT IN (SELECT customer_id FROM orders)', []],
  ['SELECT 1 FROM orders ORDER BY id LIMIT 10 OFFSET $1', ['offset-paging at $1']],
  ['SELECT 1 FROM orders ORDER BY id LIMIT 10 OFFSET 0', []],
  ['DELETE FROM orders', ['missing-where at DELETE']],
  ['UPDATE orders SET total = 0', ['missing-where at UPDATE']],
  ['INSERT INTO customers (name) VALUES ($1) ON CONFLICT (name) DO NOTHING', ['conflict-without-unique at (name)']],
  ['INSERT INTO customers (name) VALUES ($1) ON CONFLICT DO NOTHING', []],
  ['INSERT INTO products (sku) VALUES ($1) ON CONFLICT (sku) DO NOTHING', ['conflict-without-unique at (sku)']],
  ['INSERT INTO products (sku) VALUES ($1) ON CONFLICT (sku) WHERE sku IS NOT NULL DO NOTHING', []],
  [
    'SELECT 1 FROM orders WHERE ($1::uuid IS NULL OR customer_id = $1)',
    ['optional-filter at $1::uuid IS NULL OR customer_id = $1'],
  ],
  [
    'SELECT 1 FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.total = $1 OR c.name = $2',
    ['or-across-tables at o.total = $1 OR c.name = $2'],
  ],
  ['CREATE TABLE t (a int)', ['not-a-query at CREATE TABLE t (a int)']],
  ['BEGIN; SET search_path TO x; COMMIT', []],
  ['SELECT relname FROM pg_catalog.pg_class', []],
  ['SELECT o FROM orders o', []],
  ['SELECT ctid FROM orders', []],
])('%s', async (sql, expected) => {
  expect(await findings(sql)).toEqual(expected);
});

test('a name that is not there brings the nearest one, and nothing is made for the query', async () => {
  const { patterns, diagnostics } = await reading(
    'SELECT o.totals FROM order o; SELECT o.totl, o.customer FROM orders o WHERE id = $1',
  );
  expect(patterns).toEqual([]);
  expect(diagnostics.map((d) => d.hint)).toEqual([
    expect.stringContaining('Correct it here'),
    expect.stringContaining('Did you mean total?'),
    expect.stringContaining('Did you mean customer_id?'),
  ]);
});

test('a finding names the column it is about', async () => {
  const { diagnostics } = await reading("SELECT 1 FROM customers WHERE name LIKE '%x%'");
  expect(diagnostics).toMatchObject([{ subject: 'customers.name', spans: [], severity: 'info' }]);
});

test('one click makes the columns of an ON CONFLICT unique', async () => {
  const sql = 'INSERT INTO customers (name) VALUES ($1) ON CONFLICT (name) DO NOTHING';
  const [finding] = (await reading(sql)).diagnostics;
  const [fix] = finding?.fixes ?? [];
  expect(fix?.title).toBe('Make name unique in customers');
  const fixed = { ...shop, tables: shop.tables.map((t) => fix?.tables.find((f) => f.id === t.id) ?? t) };
  expect((await reading(sql, fixed)).diagnostics).toEqual([]);
});
