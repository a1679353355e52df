import { describe, expect, it } from 'vitest';
import { parseRows } from './row-count';

describe('a number of rows as a person writes it', () => {
  it.each([
    ['1,000,000', 1_000_000],
    ['10M', 10_000_000],
    ['20k', 20_000],
    ['1.5 m', 1_500_000],
    ['2_000', 2000],
    ['', null],
    ['many', undefined],
    ['-5', undefined],
  ])('%j is %j', (text, rows) => {
    expect(parseRows(text)).toBe(rows);
  });
});
