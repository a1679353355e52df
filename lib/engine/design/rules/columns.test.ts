import { describe, expect, it } from 'vitest';
import type { AttributeType } from '../../model/conceptual';
import { designing } from '../../testing/designing';
import { attribute, entity, model } from '../../testing/model';

const lines = (...attributes: Parameters<typeof attribute>[]) =>
  designing(
    model([
      entity(
        'thing',
        attributes.map((a) => attribute(...a)),
      ),
    ]),
  )
    .lines('things')
    .slice(2, -3);

describe('columns', () => {
  it.each<[AttributeType, string]>([
    ['text', 'text'],
    ['money', 'numeric(12,2)'],
    ['percentage', 'numeric(5,2)'],
    ['timestamp', 'timestamptz'],
    ['countryCode', 'char(2)'],
    ['currencyCode', 'char(3)'],
    ['phone', 'text'],
    ['json', 'jsonb'],
    ['latitude', 'numeric(9,6)'],
    ['duration', 'interval'],
    ['ipAddress', 'inet'],
  ])('store %s as %s', (type, stored) => {
    expect(lines(['x', type])[0]).toBe(`x ${stored} not null`);
  });

  it('are wide enough for their bounds', () => {
    expect(lines(['population', 'integer', { max: { value: 9e9, inclusive: true } }])[0]).toBe(
      'population bigint not null',
    );
  });

  it('count cents in whole numbers', () => {
    expect(lines(['price', 'money', { unit: 'cents' }])[0]).toBe('price_cents bigint not null');
  });

  it.each([
    ['issued', 'timestamp', 'issued_at'],
    ['completed time', 'timestamp', 'completed_at'],
    ['departure time', 'timestamp', 'departure_time'],
    ['start', 'timestamp', 'starts_at'],
    ['date and time', 'timestamp', 'occurred_at'],
    ['due', 'date', 'due_on'],
    ['date of birth', 'date', 'date_of_birth'],
    ['available', 'boolean', 'is_available'],
    ['is active', 'boolean', 'is_active'],
    ['cancel at period end flag', 'boolean', 'cancel_at_period_end'],
    ['xmin', 'text', 'xmin_value'],
    ['😀', 'text', 'unnamed'],
  ] as const)('name %s (%s) %s', (name, type, column) => {
    expect(lines([name, type])[0]?.split(' ')[0]).toBe(column);
  });

  it.each([
    ['weight', 'kilograms', 'weight_kg'],
    ['weight in kg', 'kg', 'weight_kg'],
    ['weight kg', 'kilograms', 'weight_kg'],
    ['duration', 'minutes', 'duration_minutes'],
    ['minutes played', 'minutes', 'minutes_played'],
  ])('end %s in %s with the unit once', (name, unit, column) => {
    expect(lines([name, 'decimal', { unit }])[0]?.split(' ')[0]).toBe(column);
  });

  it('are not doubled for what every table has', () => {
    expect(
      lines(['id', 'integer'], ['thing id', 'code'], ['created at', 'timestamp'], ['updated', 'timestamp']),
    ).toEqual([]);
  });

  it('keep names apart that would be the same', () => {
    expect(lines(['e-mail'], ['e mail']).slice(0, 2)).toEqual(['e_mail text not null', 'e_mail_2 text not null']);
  });
});
