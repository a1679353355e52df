import { expect, it } from 'vitest';
import { exampleSchema } from '../../testing/example-schema';
import { linting } from '../../testing/linting';
import { lintSchema } from '..';

const code = 'lint/type-advice';
const one = (...columns: string[]) => ({ tables: [{ name: 'products', columns: ['id uuid', ...columns] }] });

it('tells the columns of a table that need the same advice in one finding', () => {
  expect(linting(code, one('name varchar(100)', 'sort varchar(20)', 'price real'))).toEqual([
    'products.price: real cannot hold money exactly.',
    'products.name and 1 more: varchar(100) ties the length to the type.',
  ]);
});

it('leaves short codes, measures, and both ends of a foreign key', () => {
  expect(linting(code, one('currency char(3)', 'weight double', 'name text'))).toEqual([]);
  const keyed = {
    tables: [
      { name: 'units', columns: ['id varchar(10)'] },
      { name: 'products', columns: ['id uuid', 'unit_id varchar(10) -> units'], indexes: [['unit_id']] },
    ],
  };
  expect(linting(code, keyed)).toEqual([]);
});

it('keeps the length as a CHECK', () => {
  const [finding] = lintSchema(exampleSchema(one('name varchar(100)'))).filter((d) => d.code === code);
  expect(finding?.fixes?.[0]?.tables[0]?.checks.map((c) => c.predicate)).toEqual([
    { kind: 'length', column: 't:products/c:name', op: '<=', value: 100 },
  ]);
});
