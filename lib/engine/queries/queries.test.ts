import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStatements } from '@/lib/sql/parse-statements';
import { readQueries } from '.';
import { reading, shop } from './testing/read';

test('the id of a pattern does not depend on its place, its layout or its comments, only on what it asks', async () => {
  const ids = async (sql: string) => (await reading(sql)).patterns.map((p) => p.id);
  const [first] = await ids('SELECT id FROM orders WHERE total = $1');
  expect(await ids('-- hot\nselect 2 from items;\n\nselect  ID\nfrom orders -- x\nwhere total=:total')).toContain(
    first,
  );
  expect(await ids('SELECT id FROM orders WHERE total = 5')).not.toContain(first);
  expect(await ids('SELECT id FROM orders WHERE total = $1; SELECT id FROM orders WHERE total = $1')).toEqual([first]);
});

test('comments name a query and say how often it runs', async () => {
  const sql = `
    -- A file of queries.

    -- hot
    -- The open orders
    SELECT 1 FROM orders WHERE total = $1;
    -- rare: the yearly report
    SELECT 2 FROM orders WHERE total = $1;
    -- name: ListOrders :many
    SELECT 3 FROM orders; -- hot
    SELECT 4 FROM orders WHERE customer_id = $1 ORDER BY placed_at DESC`;
  const { patterns } = await reading(sql);
  expect(patterns.map(({ label, frequency }) => [label, frequency])).toEqual([
    ['The open orders', 'hot'],
    ['the yearly report', 'rare'],
    ['ListOrders', 'hot'],
    ['orders by customer_id, newest placed_at first', 'normal'],
  ]);
});

test('a pattern carries its statement, its place, its page and what it reads', async () => {
  const sql = '  SELECT o.total FROM orders o WHERE o.customer_id = :customer ORDER BY o.placed_at LIMIT 20';
  const { patterns } = await reading(sql);
  expect(patterns).toMatchObject([
    {
      sql: 'SELECT o.total FROM orders o WHERE o.customer_id = $1 ORDER BY o.placed_at LIMIT 20',
      origin: { kind: 'query', start: 2, end: sql.length },
      limit: 20,
      assumed: false,
      accesses: [{ output: ['orders.total'] }],
    },
  ]);
  const all = await reading('SELECT * FROM orders WHERE customer_id = $1 LIMIT $2');
  expect(all.patterns[0]).toMatchObject({ limit: 50 });
  expect(all.patterns[0]?.accesses[0]).not.toHaveProperty('output');
});

const words = [
  'SELECT',
  '*',
  'FROM',
  'orders',
  'o',
  'customers',
  'JOIN',
  'LEFT JOIN',
  'ON',
  'USING (id)',
  'WHERE',
  'o.id',
  'customer_id',
  'total',
  '=',
  '<',
  'IN',
  '($1)',
  'AND',
  'OR',
  'NOT',
  '(',
  ')',
  ',',
  'SELECT 1',
  'EXISTS',
  'ORDER BY',
  'GROUP BY',
  'LIMIT 1',
  'WITH x AS (SELECT 1)',
  'x',
  'UNION',
  "'a'",
  '5',
  '$1',
  '@>',
  'LATERAL',
  'AS',
  ';',
  'UPDATE',
  'SET',
  'DELETE FROM',
  'lower(name)',
  '(total, id)',
  '(SELECT',
  'DISTINCT',
  'max(total)',
  '::text',
  'LIKE',
  'IS NULL',
  'NATURAL JOIN',
];

test('reading never throws, whatever the text', async () => {
  const soup = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((all) => all.join(' '));
  const likely = fc
    .tuple(soup, soup)
    .map(([a, b]) => `SELECT * FROM orders o, customers WHERE (${a}) OR o.total = 1 AND ${b}`);
  await fc.assert(
    fc.asyncProperty(fc.oneof(soup, likely, fc.string()), async (sql) => {
      const { patterns, diagnostics } = readQueries(shop, await parseStatements(sql));
      for (const { query } of diagnostics) expect(query && query.start >= 0 && query.end <= sql.length).toBe(true);
      for (const { accesses } of patterns) expect(accesses.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test('a tree of any shape is read as far as it makes sense', () => {
  const kinds = [
    'SelectStmt',
    'A_Expr',
    'ColumnRef',
    'BoolExpr',
    'RangeVar',
    'JoinExpr',
    'SubLink',
    'String',
    'InsertStmt',
    'UpdateStmt',
    'ResTarget',
    'FuncCall',
  ];
  const keys = [
    'targetList',
    'fromClause',
    'whereClause',
    'lexpr',
    'rexpr',
    'args',
    'fields',
    'kind',
    'name',
    'larg',
    'rarg',
    'relation',
    'relname',
    'sval',
    'val',
    'withClause',
    'op',
    'quals',
    'subselect',
    'sortClause',
    'location',
  ];
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 6 }, fc.string(), fc.integer(), tie('node'), tie('list')),
    list: fc.array(tie('tree'), { maxLength: 3 }),
    node: fc.oneof(
      fc.dictionary(fc.constantFrom(...kinds), tie('tree'), { maxKeys: 1 }),
      fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (any) => {
      readQueries(shop, [
        { start: 0, end: 9, sql: '', tree: { SelectStmt: any } },
        { start: 0, end: 9, sql: '', tree: any },
      ]);
    }),
    { numRuns: 1000 },
  );
});
