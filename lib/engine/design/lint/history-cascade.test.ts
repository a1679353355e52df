import { expect, it } from 'vitest';
import { fixTitles, linting } from '../../testing/linting';

const code = 'lint/history-cascade';
const two = (name: string, action: string) => ({
  tables: [
    { name: 'customers', columns: ['id uuid'] },
    { name, columns: ['id uuid', `customer_id uuid -> customers ${action}`], indexes: [['customer_id']] },
  ],
});

it('finds money and history that go with what they are about', () => {
  expect(linting(code, two('payments', 'cascade'))).toEqual(['Deleting a row of customers deletes its payments too.']);
  expect(fixTitles(code, two('audit_logs', 'cascade'))).toEqual([
    'Refuse to delete a row of customers that has audit_logs',
  ]);
});

it('leaves what blocks the deletion, and parts of no weight', () => {
  expect(linting(code, two('payments', 'restrict'))).toEqual([]);
  expect(linting(code, two('addresses', 'cascade'))).toEqual([]);
});
