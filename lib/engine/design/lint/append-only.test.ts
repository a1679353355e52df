import { expect, it } from 'vitest';
import { fixTitles, linting } from '../../testing/linting';

const code = 'lint/append-only';
const one = (name: string, ...columns: string[]) => ({ tables: [{ name, columns: ['id uuid', ...columns] }] });

it('finds a history that can be changed', () => {
  const both = one('login_attempts', 'updated_at timestamptz', 'deleted_at timestamptz null');
  expect(fixTitles(code, both)).toEqual(['Drop updated_at and deleted_at of login_attempts']);
});

it('leaves a history without a time of change, and tables that are none', () => {
  expect(linting(code, one('login_attempts', 'created_at timestamptz'))).toEqual([]);
  expect(linting(code, one('catalogs', 'updated_at timestamptz'))).toEqual([]);
});
