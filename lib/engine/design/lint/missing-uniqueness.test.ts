import { expect, it } from 'vitest';
import { fixTitles, linting } from '../../testing/linting';

const code = 'lint/missing-uniqueness';
const one = (name: string, ...columns: string[]) => ({ tables: [{ name, columns: ['id uuid', ...columns] }] });

it('finds what identifies a thing, by its name', () => {
  expect(linting(code, one('books', 'isbn text', 'title text'))).toHaveLength(1);
  expect(linting(code, one('customers', 'email text'))).toHaveLength(1);
  expect(linting(code, one('invoices', 'invoice_number text'))).toHaveLength(1);
});

it('leaves what is unique already, and what two rows may share', () => {
  expect(linting(code, one('books', 'isbn text unique'))).toEqual([]);
  expect(linting(code, one('newsletters', 'email text'))).toEqual([]);
  expect(linting(code, one('invoices', 'order_number text', 'phone_number text'))).toEqual([]);
});

it('minds letter case, deleted rows and what a number belongs to', () => {
  expect(fixTitles(code, one('customers', 'email text'))).toEqual([
    'Make customers.email unique whatever its letter case',
  ]);
  const rooms = {
    tables: [
      { name: 'hotels', columns: ['id uuid'] },
      { name: 'rooms', columns: ['id uuid', 'hotel_id uuid -> hotels', 'room_number text'], indexes: [['hotel_id']] },
    ],
  };
  expect(fixTitles(code, rooms)).toEqual([
    'Make rooms.room_number unique',
    'Make room_number unique within each of hotels',
  ]);
});
