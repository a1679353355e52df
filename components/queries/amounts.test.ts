import { describe, expect, it } from 'vitest';
import { costText, fasterText, parsePercent, percentText, rowsText } from './amounts';
import { lineAt } from './line-at';

describe('amounts as people read them', () => {
  it('costs keep a decimal only where it says something', () => {
    expect([8.3, 99.96, 1204.7, 0].map(costText)).toEqual(['8.3', '100', '1,205', '0']);
  });

  it('rows are counted', () => {
    expect([0, 1, 1204].map(rowsText)).toEqual(['0 rows', '1 row', '1,204 rows']);
  });

  it('a cheaper plan is told in times, a like one not at all', () => {
    expect(fasterText(1000, 8)).toBe('125× cheaper');
    expect(fasterText(20, 8)).toBe('2.5× cheaper');
    expect(fasterText(9, 8)).toBeNull();
    expect(fasterText(8, 0)).toBeNull();
  });

  it('a share is read from percent and written back the same', () => {
    for (const share of [0, 0.5, 0.995, 1]) expect(parsePercent(percentText(share))).toBe(share);
    expect(parsePercent('99,5 %')).toBe(0.995);
    expect(parsePercent('')).toBeNull();
    expect(parsePercent('120')).toBeUndefined();
    expect(parsePercent('most')).toBeUndefined();
  });

  it('an offset is in a line', () => {
    expect([0, 3, 4].map((at) => lineAt('one\ntwo', at))).toEqual([1, 1, 2]);
  });
});
