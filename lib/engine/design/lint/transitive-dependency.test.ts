import { expect, it } from 'vitest';
import { fixTitles, linting } from '../../testing/linting';

const code = 'lint/transitive-dependency';

it('finds a copy of what a reference leads to, not one that is kept on purpose', () => {
  const orders = (column: string) => ({
    tables: [
      { name: 'customers', columns: ['id uuid', 'email text', 'address text'] },
      { name: 'orders', columns: ['id uuid', 'customer_id uuid -> customers', column], indexes: [['customer_id']] },
    ],
  });
  expect(linting(code, orders('customer_email text'))).toEqual([
    'orders.customer_email repeats customers.email, which its key leads to.',
  ]);
  expect(linting(code, orders('customer_address text'))).toEqual([]);
  expect(linting(code, orders('customer_nickname text'))).toEqual([]);
});

it('finds the city of a postal code', () => {
  const people = { tables: [{ name: 'people', columns: ['id uuid', 'zip text', 'city text', 'state text'] }] };
  expect(linting(code, people)).toEqual(['people.city and state follow from zip, so each row says it again.']);
  expect(fixTitles(code, people)).toEqual(['Move city and state to postal_codes']);
});

it('leaves the code and name of the table’s own thing', () => {
  expect(
    linting(code, { tables: [{ name: 'courses', columns: ['id uuid', 'course_code text', 'course_title text'] }] }),
  ).toEqual([]);
});
