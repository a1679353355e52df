import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';

const namesIn = (text: string): readonly string[] => readBrief(text).model.entities.map((e) => e.name);
const factsOf = (text: string, name: string): readonly string[] | undefined =>
  readBrief(text)
    .model.entities.find((e) => e.name === name)
    ?.attributes.map((a) => a.name);

describe('what may be done only once', () => {
  it('is a thing called after the doing', () => {
    const text = 'Singers have a name. Festivals have a title. A singer may apply to a festival only once.';
    expect(namesIn(text)).toContain('application');
  });

  it('is the doing that is told of already', () => {
    const text =
      'Trains have a number. Berths have a code. A reservation has a price. No berth can be reserved twice for the same train.';
    const { relationships } = readBrief(text).model;
    const ends = relationships.map((r) => r.ends.map((e) => e.entity));
    expect(ends.filter((pair) => pair.includes('reservation'))).toHaveLength(2);
  });
});

describe('facts of two things together', () => {
  it('are of the link that was told before', () => {
    const text =
      'Growers have a name. Varieties have a code. Growers supply varieties. For each variety of a grower we store the price and the minimum quantity.';
    expect(factsOf(text, 'variety')).toEqual(['code']);
  });
});

describe('those who work for the firm', () => {
  it('are one table by either word', () => {
    const text = 'Staff have a name and a role. Every employee works in one depot. A depot has a name.';
    expect(namesIn(text)).not.toContain('employee');
  });
});

describe('what is below another of its kind', () => {
  it('refers to it', () => {
    const text = 'Topics have a name. Topics can have subtopics.';
    const { relationships } = readBrief(text).model;
    expect(relationships.some((r) => r.ends.every((e) => e.entity === 'topic'))).toBe(true);
  });
});
