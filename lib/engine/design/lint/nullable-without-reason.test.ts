import { expect, it } from 'vitest';
import { exampleSchema } from '../../testing/example-schema';
import { linting } from '../../testing/linting';
import { lintSchema } from '..';

const code = 'lint/nullable-without-reason';
const one = (...columns: string[]) => ({ tables: [{ name: 'customers', columns: ['id uuid', ...columns] }] });

it('tells the columns of a table in one finding', () => {
  expect(linting(code, one('a text null', 'b text null', 'c text null', 'd text null'))).toEqual([
    'customers: a, b and 2 more may be empty, and nothing says why.',
  ]);
});

it('leaves moments that have not come, and what was read from the text', () => {
  expect(linting(code, one('name text', 'closed_at timestamptz null', 'born_on date null'))).toEqual([]);
  const read = exampleSchema(one('phone text null'));
  const origin = { kind: 'text', spans: [], pattern: 'test' } as const;
  const tables = read.tables.map((t) => ({ ...t, columns: t.columns.map((c) => ({ ...c, origin })) }));
  expect(lintSchema({ ...read, tables }).filter((d) => d.code === code)).toEqual([]);
});
