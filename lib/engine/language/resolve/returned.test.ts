import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';

const attributesOf = (text: string, entity: string): readonly string[] =>
  readBrief(text)
    .model.entities.find((e) => e.name === entity)
    ?.attributes.map((a) => a.name) ?? [];

describe('what is noted when a thing comes back', () => {
  it('is of the hire that the text only tells of as a doing', () => {
    const text = 'Guests hire boats. When a boat comes back, we note the fuel level and the return time.';
    expect(attributesOf(text, 'rental')).toEqual(expect.arrayContaining(['fuel level', 'return time']));
    expect(attributesOf(text, 'boat')).not.toContain('fuel level');
  });

  it('is of the thing where nothing is told of giving it out', () => {
    const text = 'A drone has a serial number. When a drone comes back, the pilot notes the battery level.';
    expect(attributesOf(text, 'drone')).toContain('battery level');
  });

  it('is of the repair where people bring what is repaired', () => {
    const text = 'We repair bikes. When somebody brings a bike we write down what is wrong and who fixes it.';
    expect(attributesOf(text, 'bike repair')).toEqual(expect.arrayContaining(['problem', 'fixed by']));
  });
});
