import { expect, it } from 'vitest';
import { atlasSum } from './sum';

it('is what Atlas computes', () => {
  expect(atlasSum([{ name: '20240112070806.sql', text: 'CREATE TABLE t1(c1 int);\n' }])).toBe(
    'h1:vefBQWShy7/4OI7C1NqFH9y2PtGtOUS5zFQ1492XitE=\n20240112070806.sql h1:nhoPxDs1H3UH6aEpy1qJ6Bj6zbFRt61sB4ndi0sx7zw=\n',
  );
});
