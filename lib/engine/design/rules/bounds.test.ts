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
const at = (value: number, inclusive = true) => ({ value, inclusive });

describe('bounds', () => {
  it('are kept as stated', () => {
    expect(checks(['weight', 'decimal', { min: at(0, false), max: at(32) }])).toEqual(['weight > 0 and weight <= 32']);
    expect(checks(['percent off', 'percentage', { min: at(1), max: at(100) }])).toEqual([
      'percent_off between 1 and 100',
    ]);
  });

  it('follow from what a number means', () => {
    expect(
      checks(
        ['price', 'money'],
        ['progress', 'percentage'],
        ['stars', 'rating'],
        ['quantity', 'integer'],
        ['latitude', 'latitude'],
      ),
    ).toEqual([
      'price >= 0',
      'progress between 0 and 100',
      'stars between 1 and 5',
      'quantity >= 0',
      'latitude between -90 and 90',
    ]);
  });

  it('leave alone what may go below zero, and numbers of unknown meaning', () => {
    expect(checks(['balance', 'money'], ['temperature', 'decimal', { unit: 'celsius' }], ['level', 'integer'])).toEqual(
      [],
    );
  });

  it('that exclude everything are reported and left out', () => {
    const design = designing(model([entity('thing', [attribute('size', 'integer', { min: at(9), max: at(1) })])]));
    expect(design.lines('things').join()).not.toContain('chk_');
    expect(design.diagnostics).toMatchObject([
      { code: 'design/bounds', severity: 'warning', subject: 't:thing/c:thing.size' },
    ]);
  });
});
