import { expect, it } from 'vitest';
import { stampOf } from './stamp';

const at = '2026-01-31T23:59:59.500Z';

it('counts seconds from the moment of export', () => {
  expect(stampOf({ at, position: 1, existing: false }).digits).toBe('20260131235959');
  expect(stampOf({ at, position: 2, existing: false })).toEqual({
    digits: '20260201000000',
    milliseconds: 1769904000500,
  });
});

it('puts a baseline before everything else', () => {
  expect(stampOf({ at, position: 9, existing: true }).digits).toBe('20260131230007');
});
