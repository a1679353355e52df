import { describe, expect, it } from 'vitest';
import { surelyFits } from './text-room';

describe('surelyFits', () => {
  it('is sure of short texts in wide rows, and not of long ones in narrow rows', () => {
    expect(surelyFits('customer_id', 120, 13)).toBe(true);
    expect(surelyFits('customer_identification', 120, 13)).toBe(false);
  });

  it('counts wide letters as wide', () => {
    expect(surelyFits('illicit_li', 90, 13)).toBe(true);
    expect(surelyFits('WWWWMMMMWW', 90, 13)).toBe(false);
  });

  it('is never sure of scripts whose widths it does not know', () => {
    expect(surelyFits('日本', 300, 13)).toBe(false);
    expect(surelyFits('👩‍👩‍👧', 300, 13)).toBe(false);
  });
});
