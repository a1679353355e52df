import { describe, expect, it } from 'vitest';
import { designing, overruling } from '../../testing/designing';
import { attribute, entity, model, rule } from '../../testing/model';

const thing = (type: Parameters<typeof attribute>[1], ...names: string[]) =>
  model([
    entity(
      'thing',
      names.map((name) => attribute(name, type)),
    ),
  ]);
const checks = (m: ReturnType<typeof thing>) =>
  designing(m)
    .lines('things')
    .filter((l) => l.includes(' check '))
    .map((l) => l.slice(l.indexOf(' check ') + 7));

describe('ordered pairs', () => {
  it.each([
    ['timestamp', ['start', 'end'], 'ends_at > starts_at'],
    ['timestamp', ['current period start', 'current period end'], 'current_period_end > current_period_start'],
    [
      'timestamp',
      ['scheduled departure time', 'scheduled arrival time'],
      'scheduled_arrival_time > scheduled_departure_time',
    ],
    ['date', ['valid from', 'valid until'], 'valid_until >= valid_from'],
    ['date', ['check in date', 'check out date'], 'check_out_date >= check_in_date'],
    ['decimal', ['minimum score', 'maximum score'], 'maximum_score >= minimum_score'],
  ] as const)('of %s %j are in order', (type, names, check) => {
    expect(checks(thing(type, ...names))).toEqual([check]);
  });

  it('are left alone across types, as times of day, and without a partner', () => {
    expect(checks(thing('time', 'opens', 'closes'))).toEqual([]);
    expect(checks(thing('date', 'start date', 'review date'))).toEqual([]);
    expect(checks(thing('integer', 'from stop', 'to stop'))).toEqual([]);
  });

  it('are not checked twice where the description says it', () => {
    const stated = model(thing('date', 'start date', 'end date').entities, {
      rules: [rule({ kind: 'compare', entity: 'thing', left: 'thing.end_date', op: '>', right: 'thing.start_date' })],
    });
    expect(checks(stated)).toEqual(['end_date > start_date']);
  });

  it('are not checked when the person says so', () => {
    const design = overruling(
      thing('date', 'start date', 'end date'),
      'design/ordered-pairs',
      'things.end_date',
      'none',
    );
    expect(design.lines('things').join()).not.toContain('check');
  });
});
