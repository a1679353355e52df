import { describe, expect, it } from 'vitest';
import { designing } from '../../testing/designing';
import { attribute, entity, model } from '../../testing/model';

const checks = (...attributes: Parameters<typeof attribute>[]) =>
  designing(
    model([
      entity(
        'thing',
        attributes.map((a) => attribute(...a)),
      ),
    ]),
  )
    .lines('things')
    .filter((l) => l.startsWith('chk_'))
    .map((l) => l.slice(l.indexOf(' check ') + 7));

describe('text formats', () => {
  it('keep the stated length', () => {
    expect(
      checks(
        ['locator', 'code', { length: { min: 6, max: 6 } }],
        ['name', 'text', { length: { max: 32 } }],
        ['nick', 'text', { length: { min: 2, max: 9 } }],
      ),
    ).toEqual(['length(locator) = 6', 'length(name) <= 32', 'length(nick) >= 2 and length(nick) <= 9']);
  });

  it('keep country and currency codes in their ISO form', () => {
    expect(checks(['country', 'countryCode'], ['currency', 'currencyCode'])).toEqual([
      'country ~ ^[A-Z]{2}$',
      'currency ~ ^[A-Z]{3}$',
    ]);
  });

  it('ignore a length that nothing can have', () => {
    expect(checks(['name', 'text', { length: { min: 9, max: 2 } }])).toEqual([]);
  });
});
