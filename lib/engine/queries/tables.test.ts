import { describe, expect, it } from 'vitest';
import { asks } from './testing/read';

describe('the ways the tables of a query are reached', () => {
  it.each([
    [
      'a table that is joined is looked up by what the other gives',
      'SELECT * FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.total > $1',
      ['orders: > total', 'customers: = id'],
    ],
    [
      'one row of a table leads to the others, in their order',
      'SELECT * FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.email = $1 ORDER BY o.placed_at DESC',
      ['customers: = email', 'orders: = customer_id, by placed_at desc'],
    ],
    [
      'what is given on one side of a join holds on the other',
      'SELECT * FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.id = $1 ORDER BY o.placed_at',
      ['orders: = customer_id, by placed_at', 'customers: = id'],
    ],
    [
      'a join may start on either side',
      'SELECT * FROM orders o, customers c WHERE c.id = o.customer_id AND c.name = $1 AND o.total = $2',
      ['orders: = total', 'orders: = total, = customer_id', 'customers: = name'],
    ],
    [
      'bounds do not lead where another table is given values',
      'SELECT * FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.name = $1 AND o.placed_at > $2',
      ['orders: = customer_id, > placed_at', 'customers: = name'],
    ],
    [
      'the inner side of an outer join is not read first',
      'SELECT * FROM customers c LEFT JOIN orders o ON o.customer_id = c.id AND o.total > $1',
      ['customers', 'orders: = customer_id, > total'],
    ],
    [
      'USING compares the columns of one name',
      'SELECT * FROM items i JOIN (SELECT id AS order_id, total FROM orders) o USING (order_id) WHERE o.total = $1',
      ['items: = order_id', 'orders: = total'],
    ],
    [
      'a chain of joins is followed',
      'SELECT p.name FROM orders o JOIN items i ON i.order_id = o.id JOIN products p ON p.id = i.product_id WHERE o.id = $1',
      ['orders: = id', 'items: = order_id', 'products: = id'],
    ],
    [
      'EXISTS is a join',
      'SELECT 1 FROM orders o WHERE o.total = $1 AND EXISTS (SELECT 1 FROM items i WHERE i.order_id = o.id AND i.quantity > 3)',
      ['orders: = total', 'items: = order_id, > quantity, [quantity is above 3]'],
    ],
    [
      'NOT EXISTS looks for each row',
      'SELECT 1 FROM customers c WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.total = $1)',
      ['customers', 'orders: = total, = customer_id'],
    ],
    [
      'IN (SELECT ...) is a join',
      'SELECT 1 FROM orders WHERE customer_id IN (SELECT id FROM customers WHERE name = $1)',
      ['orders: = customer_id', 'customers: = name'],
    ],
    [
      'a subquery for each row is given that row',
      'SELECT (SELECT count(*) FROM orders o WHERE o.customer_id = c.id) FROM customers c WHERE c.name = $1',
      ['customers: = name', 'orders: = customer_id'],
    ],
    [
      'LATERAL is given the rows before it',
      'SELECT * FROM customers c, LATERAL (SELECT * FROM orders o WHERE o.customer_id = c.id ORDER BY placed_at DESC LIMIT 3) o WHERE c.email = $1',
      ['customers: = email', 'orders: = customer_id, by placed_at desc'],
    ],
    [
      'conditions on a subquery reach its table',
      'SELECT * FROM (SELECT id AS number, customer_id FROM orders WHERE total > $1) q WHERE q.customer_id = $2',
      ['orders: = customer_id, > total'],
    ],
    [
      'conditions on a WITH query reach its table',
      'WITH open AS (SELECT * FROM orders WHERE total > $1) SELECT * FROM open WHERE customer_id = $2',
      ['orders: = customer_id, > total'],
    ],
    [
      'a WITH query that nothing reads reads nothing',
      'WITH spare AS (SELECT * FROM orders WHERE total > $1) SELECT * FROM items WHERE order_id = $2',
      ['items: = order_id'],
    ],
    [
      'a grouped subquery keeps its own rows',
      'SELECT * FROM customers c JOIN (SELECT customer_id, sum(total) FROM orders WHERE placed_at > $1 GROUP BY customer_id) s ON s.customer_id = c.id',
      ['customers: = id', 'orders: > placed_at, group customer_id'],
    ],
    [
      'a recursive query reads both of its parts',
      'WITH RECURSIVE chain(id, ref) AS (SELECT id, referrer_id FROM orders WHERE id = $1 UNION ALL SELECT o.id, o.referrer_id FROM orders o JOIN chain ON o.customer_id = chain.ref) SELECT * FROM chain',
      ['orders: = id', 'orders: = customer_id'],
    ],
    [
      'the parts of a UNION are reached each by its own',
      'SELECT id FROM orders WHERE total = $1 UNION SELECT id FROM orders WHERE customer_id = $2',
      ['orders: = total', 'orders: = customer_id'],
    ],
    [
      'a table joined with itself is reached twice',
      'SELECT 1 FROM orders a JOIN orders b ON b.referrer_id = a.id WHERE a.total = $1',
      ['orders: = total', 'orders: = referrer_id'],
    ],
    [
      'rows given as a list lead',
      'SELECT o.* FROM unnest($1::uuid[]) AS given(id) JOIN orders o ON o.customer_id = given.id',
      ['orders: = customer_id'],
    ],
    [
      'names are quoted and qualified',
      'SELECT "o"."total" FROM public."orders" AS "o" WHERE "o".customer_id = $1',
      ['orders: = customer_id'],
    ],
    [
      'a view is its query',
      'CREATE VIEW big AS SELECT * FROM orders WHERE total > 100; SELECT * FROM big WHERE customer_id = $1',
      ['orders: = customer_id, > total, [total is above 100]'],
    ],
    ['EXPLAIN is passed over', 'EXPLAIN ANALYZE SELECT 1 FROM orders WHERE total = $1', ['orders: = total']],
    [
      'UPDATE finds its rows by WHERE',
      "UPDATE orders SET state = 'paid' WHERE customer_id = $1 AND paid_at IS NULL",
      ['orders: = customer_id, [paid_at is empty]'],
    ],
    [
      'UPDATE ... FROM joins',
      'UPDATE orders o SET total = 0 FROM customers c WHERE c.id = o.customer_id AND c.email = $1',
      ['orders: = customer_id', 'customers: = email'],
    ],
    [
      'DELETE ... USING joins',
      'DELETE FROM items USING orders WHERE orders.id = items.order_id AND orders.placed_at < $1',
      ['items: = order_id', 'orders: > placed_at'],
    ],
    [
      'INSERT ... ON CONFLICT looks for the row',
      'INSERT INTO customers (email, name) VALUES ($1, $2) ON CONFLICT (email) DO UPDATE SET name = excluded.name WHERE customers.name <> excluded.name',
      ['customers: = email'],
    ],
    [
      'INSERT ... SELECT reads',
      'INSERT INTO items (order_id) SELECT id FROM orders WHERE total = $1',
      ['items', 'orders: = total'],
    ],
    [
      'rows without a partner are no rows with an empty column',
      'SELECT 1 FROM customers c LEFT JOIN orders o ON o.customer_id = c.id AND o.paid_at IS NULL WHERE o.id IS NULL',
      ['customers', 'orders: = customer_id, [paid_at is empty]'],
    ],
    [
      'an outer join whose inner side must be there may start there',
      'SELECT 1 FROM customers c LEFT JOIN orders o ON o.customer_id = c.id WHERE o.total = $1',
      ['customers: = id', 'orders: = total'],
    ],
    [
      'elements of a document are rows of their own',
      "SELECT 1 FROM orders o, jsonb_array_elements(o.data) e WHERE e->>'x' = o.tags[1] AND o.total = $1",
      ['orders: = total'],
    ],
    [
      'RETURNING means the row that was written',
      'UPDATE orders SET total = 0 WHERE customer_id = $1 RETURNING id, old.total, new.total',
      ['orders: = customer_id'],
    ],
    [
      'a condition on what is grouped by, parted by or distinct reaches into the query below',
      'WITH last AS (SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY placed_at DESC) AS n FROM orders) SELECT * FROM last WHERE n = 1 AND customer_id = ANY($1)',
      ['orders: in customer_id, by customer_id, by placed_at desc'],
    ],
    [
      'a condition on what is counted stays where it is',
      'SELECT * FROM (SELECT customer_id, count(*) AS n FROM orders GROUP BY customer_id) q WHERE q.n > $1 AND q.customer_id = $2',
      ['orders: = customer_id, group customer_id'],
    ],
    [
      'no condition reaches past a LIMIT',
      'SELECT * FROM (SELECT * FROM orders ORDER BY placed_at LIMIT 10) q WHERE q.customer_id = $1',
      ['orders: by placed_at'],
    ],
    [
      'MERGE joins',
      'MERGE INTO orders o USING customers c ON o.customer_id = c.id WHEN MATCHED THEN UPDATE SET total = 0',
      ['orders', 'customers'],
    ],
  ])('%s', async (_, sql, expected) => {
    expect(await asks(sql)).toEqual(expected);
  });
});

describe('order and groups', () => {
  it.each([
    ['placed_at DESC NULLS LAST, id', 'by placed_at desc nulls last, by id'],
    ['placed_at DESC NULLS FIRST', 'by placed_at desc'],
    ['2, 1 DESC', 'by total, by id desc'],
    ['amount', 'by total'],
    ['placed_at, random()', 'by placed_at'],
    ['random(), placed_at', ''],
    ["data->>'rank'", "order (data ->> 'rank')"],
  ])('ORDER BY %s', async (order, expected) => {
    expect(await asks(`SELECT id, total AS amount FROM orders ORDER BY ${order}`)).toEqual([
      expected === '' ? 'orders' : `orders: ${expected}`,
    ]);
  });

  it.each([
    ['SELECT DISTINCT state, total FROM orders', 'orders: group state, group total'],
    [
      'SELECT DISTINCT ON (customer_id) * FROM orders ORDER BY customer_id, placed_at DESC',
      'orders: by customer_id, by placed_at desc, group customer_id',
    ],
    ['SELECT state AS s, count(*) FROM orders GROUP BY s ORDER BY count(*) DESC', 'orders: group state'],
    ['SELECT max(placed_at) FROM orders WHERE customer_id = $1', 'orders: = customer_id, by placed_at desc'],
    [
      'SELECT row_number() OVER (PARTITION BY customer_id ORDER BY placed_at DESC) FROM orders',
      'orders: by customer_id, by placed_at desc',
    ],
  ])('%s', async (sql, expected) => {
    expect(await asks(sql)).toEqual([expected]);
  });
});
