import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';

const maxima = (text: string, a: string, b: string): readonly string[] =>
  readBrief(text).model.relationships.flatMap((r) => {
    const [left, right] = r.ends;
    return left.entity.endsWith(a) && right.entity.endsWith(b)
      ? [`${left.max} to ${right.max}`]
      : left.entity.endsWith(b) && right.entity.endsWith(a)
        ? [`${right.max} to ${left.max}`]
        : [];
  });

describe('what is listed from a catalogue', () => {
  it('is shared by the orders that list it', () => {
    const text = 'A dish has a name and a price. An order has a date. Each order contains several dishes.';
    expect(maxima(text, 'order', 'dish')).toEqual(['many to many']);
  });

  it('is not shared where the text gives it to one', () => {
    const text =
      'A crate has a name and a price. An order has a date. Each order contains several crates. Each crate belongs to exactly one order.';
    expect(maxima(text, 'order', 'crate')).toEqual(['1 to many']);
  });

  it('is not shared where it is a part', () => {
    const text = 'An order has a date. Each order contains several lines. A line has a line number and a quantity.';
    expect(maxima(text, 'order', 'line')).toEqual(['1 to many']);
  });
});
