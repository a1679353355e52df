import { expect, it } from 'vitest';
import { fixTitles, linting } from '../../testing/linting';

const code = 'lint/wide-index';
const one = (index: string[]) => ({
  tables: [
    {
      name: 'articles',
      columns: ['id uuid', 'a text', 'b text', 'c text', 'd text', 'e text', 'body text'],
      indexes: [index],
    },
  ],
});

it('finds more than four columns, and text without an end', () => {
  expect(linting(code, one(['a', 'b', 'c', 'd', 'e']))).toEqual([
    'idx_articles_a_b_c_d_e of articles has 5 columns, which is most of a row again.',
  ]);
  expect(fixTitles(code, one(['body']))).toEqual(['Drop idx_articles_body']);
});

it('leaves an index of a few short columns', () => {
  expect(linting(code, one(['a', 'b', 'c', 'd']))).toEqual([]);
});
