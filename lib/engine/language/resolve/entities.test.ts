import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';

const modelOf = (text: string) => readBrief(text).model;
const namesOf = (text: string) => modelOf(text).entities.map((e) => e.name);

describe('the things of a text', () => {
  it('are told by one statement where there are only a few', () => {
    expect(namesOf('Students take courses.')).toEqual(expect.arrayContaining(['student', 'course']));
  });

  it('are those listed for whoever asks', () => {
    const names = namesOf('I need a database for my bakery: customers, orders, products.');
    expect([...names].sort()).toEqual(['customer', 'order', 'product']);
  });

  it('are no values listed of one fact, however short the text', () => {
    expect(namesOf('An article has a title and many tags.')).toEqual(['article']);
  });

  it('go by their last word from the second mention on', () => {
    const names = namesOf(
      'Tenants have a name. Damage reports are filed by tenants. Each report has a text and a date. A report is read.',
    );
    expect(names).toContain('damage report');
    expect(names).not.toContain('report');
  });
});

describe('one at a time', () => {
  it('is unique among those that have not ended', () => {
    const { rules } = modelOf(
      'A rider has a name. A ride has a start time and an end time, which is empty while the ride is in progress. A rider can have at most one ride in progress at a time.',
    );
    expect(rules).toContainEqual(
      expect.objectContaining({
        kind: 'unique',
        when: expect.objectContaining({ test: { kind: 'missing' } }),
      }),
    );
  });
});

describe('the values of a state', () => {
  it('keep their words, but not when they hold', () => {
    const values = (text: string, name: string) =>
      modelOf(text)
        .entities.flatMap((e) => e.attributes)
        .find((a) => a.name === name)?.values?.list;
    expect(
      values('A shift has a date. Shifts are draft until published, then open, filled or cancelled.', 'status'),
    ).toEqual(['draft', 'open', 'filled', 'cancelled']);
    expect(values('A seat has a number and a class. The class of a seat is first class or economy.', 'class')).toEqual([
      'first class',
      'economy',
    ]);
  });
});
