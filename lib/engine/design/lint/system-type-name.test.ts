import { expect, it } from 'vitest';
import { fixTitles, linting } from '../../testing/linting';

const code = 'lint/system-type-name';
const kind = (name: string) => ({
  tables: [{ name: 'accounts', columns: ['id uuid', `kind enum:${name}`] }],
  enums: { [name]: ['a', 'b'] },
});

it.each(['money', 'point', 'name', 'path', '_text', 'pg_class'])('finds an enum called %s', (name) => {
  expect(linting(code, kind(name))).toHaveLength(1);
  expect(fixTitles(code, kind(name))).toEqual([`Call it ${name}_kind`]);
});

it.each(['mood', 'order_status', 'integer_kind'])('leaves one called %s', (name) => {
  expect(linting(code, kind(name))).toEqual([]);
});
