import { parseStatements } from '@/lib/sql/parse-statements';
import type { TableAccess } from '../../model/access-pattern';
import { predicateWords } from '../../model/describe';
import type { Predicate, SqlTemplate } from '../../model/predicate';
import type { Schema } from '../../model/schema';
import { column, foreignKey, index, schema, table, typed } from '../../testing/build';
import { readQueries } from '..';

const origin = { kind: 'hand' } as const;

/** A shop whose ids are its names: customers, orders, items, products, with a column of every kind queries treat apart. */
export const shop: Schema = schema(
  [
    table(
      'customers',
      [
        column('customers', 'email'),
        column('customers', 'name', { nullable: true }),
        typed('customers', 'active', 'boolean'),
      ],
      {
        uniques: [{ id: 'uq', name: 'uq', columns: ['customers.email'], nullsNotDistinct: false, origin }],
      },
    ),
    table(
      'orders',
      [
        column('orders', 'customer_id', { type: { kind: 'uuid' } }),
        column('orders', 'referrer_id', { type: { kind: 'uuid' }, nullable: true }),
        column('orders', 'state', { type: { kind: 'enum', enum: 'state' } }),
        column('orders', 'total', { type: { kind: 'numeric' } }),
        typed('orders', 'placed_at', 'timestamptz'),
        column('orders', 'paid_at', { type: { kind: 'timestamptz' }, nullable: true }),
        column('orders', 'local_at', { type: { kind: 'timestamp' } }),
        column('orders', 'tags', { type: { kind: 'array', of: { kind: 'text' } } }),
        typed('orders', 'data', 'jsonb'),
        column('orders', 'words', { type: { kind: 'tsvector' } }),
        column('orders', 'during', { type: { kind: 'tstzrange' } }),
      ],
      { foreignKeys: [foreignKey('orders', 'customer_id', 'customers')] },
    ),
    table('items', [
      column('items', 'order_id', { type: { kind: 'uuid' } }),
      column('items', 'product_id', { type: { kind: 'uuid' } }),
      typed('items', 'quantity', 'integer'),
    ]),
    table('products', [column('products', 'name'), column('products', 'sku')], {
      indexes: [index('products', ['sku'], { unique: true, where: { kind: 'isNotNull', column: 'products.sku' } })],
    }),
  ],
  { enums: [{ id: 'state', name: 'order_state', values: ['open', 'paid', 'sent'], origin }] },
);

/** The patterns and findings of SQL on a schema, by default the shop. */
export const reading = async (sql: string, on: Schema = shop) => readQueries(on, await parseStatements(sql));

/** What the only pattern of a statement asks, a line for each access: `orders: = customer_id, > placed_at, by id desc`. */
export async function asks(sql: string): Promise<readonly string[]> {
  const { patterns, diagnostics } = await reading(sql);
  return patterns[0]?.accesses.map(accessText) ?? diagnostics.map((d) => d.message);
}

/** Each finding as `code at "the text it is at"`. */
export async function findings(sql: string): Promise<readonly string[]> {
  const { diagnostics } = await reading(sql);
  return diagnostics.map(
    ({ code, query }) => `${code.replace('queries/', '')} at ${sql.slice(query?.start, query?.end)}`,
  );
}

const short = (id: string): string => id.replace(/^\w+\./, '');

const templateText = (sql: SqlTemplate): string =>
  sql.map((p) => (typeof p === 'string' ? p : short(p.column))).join('');

const predicateText = (p: Predicate): string =>
  p.kind === 'compareColumns' ? `${short(p.left)} ${p.op} ${short(p.right)}` : predicateWords(p, short);

function accessText(access: TableAccess): string {
  const parts = [
    ...conditionTexts(access),
    ...access.order.map(
      (o) => `by ${short(o.column)}${o.direction === 'desc' ? ' desc' : ''}${o.nulls ? ` nulls ${o.nulls}` : ''}`,
    ),
    ...(access.grouping ?? []).map((c) => `group ${short(c)}`),
    ...(access.arms ? [`or ${access.arms.map((arm) => `(${conditionTexts(arm).join(', ')})`).join(' ')}`] : []),
  ];
  return parts.length > 0 ? `${access.table}: ${parts.join(', ')}` : access.table;
}

const conditionTexts = (
  a: Omit<TableAccess, 'table' | 'arms' | 'output' | 'grouping' | 'order'>,
): readonly string[] => [
  ...a.equality.map((c) => `= ${short(c)}`),
  ...a.inList.map((c) => `in ${short(c)}`),
  ...a.range.map((c) => `> ${short(c)}`),
  ...a.fixed.map((f) => `[${predicateText(f.predicate)}]`),
  ...a.search.map((s) => `${s.kind} ${s.document ? templateText(s.document) : short(s.column)}`),
  ...(a.expressions ?? []).map((e) => `${e.use} ${templateText(e.sql)}`),
  ...(a.containment ?? []).map((c) => `${c.kind} ${short(c.column)}`),
];
