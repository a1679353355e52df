import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyName } from './testing/arbitrary';
import { displayWidth, shorten } from './text-width';

test.each([
  ['orders', 6],
  ['患者', 4],
  ['ﾊﾝｶｸ', 4],
  ['한국어', 6],
  ['café', 4],
  ['cafe\u0301', 4],
  ['🙂', 2],
  ['👩‍👩‍👧', 2],
  ['👍🏽', 2],
  ['🇩🇪🇫🇷', 4],
  ['❤️', 2],
  ['جدول', 4],
  ['a\u200bb', 2],
  ['', 0],
])('%s takes %i cells', (text, cells) => {
  expect(displayWidth(text)).toBe(cells);
});

test('a text is cut between characters and marked', () => {
  expect(shorten('appointments', 8)).toBe('appoi...');
  expect(shorten('患者予約表', 8)).toBe('患者...');
  expect(shorten('orders', 6)).toBe('orders');
});

test('a shortened text never exceeds its cells', () => {
  fc.assert(
    fc.property(anyName, fc.integer({ min: 3, max: 40 }), (name, cells) => {
      expect(displayWidth(shorten(name, cells))).toBeLessThanOrEqual(cells);
    }),
  );
});
