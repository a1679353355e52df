import { expect, it } from 'vitest';
import { fixTitles, linting } from '../../testing/linting';

const code = 'lint/partial-key-dependency';
const lines = (...columns: string[]) => ({
  tables: [
    { name: 'orders', columns: ['id uuid'] },
    { name: 'products', columns: ['id uuid', 'name text'] },
    {
      name: 'order_lines',
      columns: ['order_id uuid -> orders cascade', 'product_id uuid -> products', ...columns],
      primaryKey: ['order_id', 'product_id'],
    },
  ],
});

it('finds a fact of one part of the key, and drops it where the parent has it', () => {
  expect(linting(code, lines('product_name text'))).toEqual([
    'order_lines.product_name is a fact of products alone, one part of the key.',
  ]);
  expect(fixTitles(code, lines('product_name text'))).toEqual(['Drop product_name: products.name has it']);
  expect(fixTitles(code, lines('product_colour text'))).toEqual(['Move product_colour to products']);
});

it('leaves what was agreed at the time, and facts of the whole key', () => {
  expect(linting(code, lines('product_price numeric(12,2)', 'quantity integer'))).toEqual([]);
});
