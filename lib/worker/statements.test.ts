import { expect, test } from 'vitest';
import { statementsOf } from './statements';

test('queries are parsed once for as long as they stay the same', async () => {
  const first = await statementsOf('SELECT 1; SELECT 2');
  expect(first).toHaveLength(2);
  expect(await statementsOf('SELECT 1; SELECT 2')).toBe(first);
  expect(await statementsOf('SELECT 3')).toHaveLength(1);
  expect(await statementsOf(' \n')).toEqual([]);
  expect(await statementsOf(undefined)).toEqual([]);
});
