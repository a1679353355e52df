import { expect, test } from 'vitest';
import type { AccessPattern, TableAccess } from '../model/access-pattern';
import { column, foreignKey, schema, table, typed } from '../testing/build';
import { patternSql } from './pattern-sql';

const shop = schema([
  table('customers', [column('customers', 'email')]),
  table(
    'order',
    [
      typed('order', 'customer_id', 'uuid'),
      column('order', 'state'),
      column('order', 'tags', { type: { kind: 'array', of: { kind: 'text' } } }),
      typed('order', 'placed_at', 'timestamptz'),
    ],
    { foreignKeys: [foreignKey('order', 'customer_id', 'customers')] },
  ),
]);

const none = { equality: [], inList: [], range: [], order: [], fixed: [], search: [] };
const sqlOf = (
  accesses: readonly ({ readonly table: string } & Partial<TableAccess>)[],
  more: Partial<AccessPattern> = {},
) =>
  patternSql(
    {
      id: 'q',
      label: 'q',
      accesses: accesses.map((a) => ({ ...none, ...a })),
      frequency: 'normal',
      assumed: false,
      origin: { kind: 'hand' },
      ...more,
    },
    shop,
  );

test('every condition has its parameter, and names are quoted where they must be', () => {
  const placed = { column: 'order.placed_at', direction: 'desc' } as const;
  const state = { kind: 'compare', column: 'order.state', op: '=', value: "won't pay" } as const;
  expect(
    sqlOf(
      [
        {
          table: 'order',
          equality: ['order.customer_id', 'order.tags'],
          range: ['order.placed_at'],
          fixed: [{ predicate: state }],
          order: [placed],
        },
      ],
      { limit: 5 },
    ),
  ).toBe(
    `SELECT "order".*
FROM "order"
WHERE "order".customer_id = $1
  AND "order".tags @> ARRAY[$2]::text[]
  AND "order".placed_at >= $3
  AND "order".state = 'won''t pay'
ORDER BY "order".placed_at DESC
LIMIT 5`,
  );
});

test('tables are joined through their keys, from the side that is given', () => {
  expect(
    sqlOf([
      { table: 'order', equality: ['order.customer_id'] },
      { table: 'customers', search: [{ column: 'customers.email', kind: 'ignoreCase' }] },
    ]),
  ).toBe(
    `SELECT "order".*
FROM "order"
  JOIN customers ON customers.id = "order".customer_id
WHERE lower(customers.email) = lower($1)`,
  );
});

test('a row fetched by the key of the one before it leaves that key to be given', () => {
  const sql = sqlOf([
    { table: 'order', equality: ['order.customer_id'] },
    { table: 'customers', equality: ['customers.id'] },
  ]);
  expect(sql).toContain('WHERE "order".customer_id = $1');
  expect(sql).toContain('JOIN customers ON customers.id = "order".customer_id');
});

test('the arms of an OR stand beside each other', () => {
  const arm = { inList: [], range: [], fixed: [], search: [], equality: [] };
  expect(
    sqlOf([
      {
        table: 'order',
        arms: [
          { ...arm, equality: ['order.customer_id'] },
          { ...arm, range: ['order.placed_at'] },
        ],
      },
    ]),
  ).toContain('WHERE (("order".customer_id = $1) OR ("order".placed_at >= $2 AND "order".placed_at < $3))');
});

test('a pattern in SQL is that SQL, and one about no table of the schema is none', () => {
  expect(sqlOf([], { sql: 'SELECT 1' })).toBe('SELECT 1');
  expect(sqlOf([{ table: 'gone' }])).toBeUndefined();
});
