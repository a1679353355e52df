import { describe, expect, it } from 'vitest';
import { GuardedRegExp, neededWords } from './needed-words';

describe('the words a regular expression needs', () => {
  it.each([
    ['^no two (.+)$', [['no two ']]],
    ['^(.+) (?:twice|more than once)$', [['twice', 'more than once']]],
    ['^(.+?) (?:is |are )?unique$', [['unique']]],
    ['^(.+?) uniques?$', [[' unique']]],
    ['^a(?=bcdef)b$', []],
    ['^(?:.+|never)$', []],
    ['^(?:deleted|[a-z]+)? gone$', [[' gone']]],
    ['soft[- ]deleted', [['deleted'], ['soft']]],
    ['once\\b (?<!not )later', [['later'], ['once']]],
    ['overlap|clash', [['overlap', 'clash']]],
  ] as const)('of %s', (source, words) => {
    expect(neededWords(source)).toEqual(words);
  });

  it('are looked for before the expression is tried, and change nothing of what it finds', () => {
    const shape = new GuardedRegExp('^(.+?) (?:twice|once) per (.+)$');
    expect(shape.exec('a seat once per show')?.slice(1)).toEqual(['a seat', 'show']);
    expect(shape.test('a seat twice a show')).toBe(false);
    expect(shape.exec('a seat per show')).toBeNull();
  });
});
