import { describe, expect, it } from 'vitest';
import { readBrief } from './index';

const entities = (text: string): readonly string[] => readBrief(text).model.entities.map((e) => e.name);

const references = (text: string, from: string): readonly string[] =>
  readBrief(text)
    .model.relationships.filter((r) => r.ends.some((end) => end.entity === from))
    .flatMap((r) => r.ends.map((end) => end.entity).filter((name) => name !== from));

describe('a label of management', () => {
  it('gives its thing the name it goes by', () => {
    const text = 'Tank Management: Manages water tank information, including tank number, tank name and capacity.';
    expect(entities(text)).toEqual(['tank']);
  });

  it('makes a thing of a word that is a fact elsewhere', () => {
    const text =
      'Guest Management: Stores guests with name and email. Address Management: Stores address details for guests, including street, postal code and city.';
    expect(entities(text)).toContain('address');
    expect(references(text, 'address')).toEqual(['guest']);
  });

  it('names no table where it names work', () => {
    expect(entities('Risk management: The firm can manage its daily work. A pump has a name.')).toEqual(['pump']);
  });
});

describe('what stands before the name of an event', () => {
  it('is what it happens to', () => {
    const text =
      'Members have a name. Boats have a number and a length. Members make boat reservations, with reservation information including reservation number, date and duration.';
    expect([...references(text, 'reservation')].sort()).toEqual(['boat', 'member']);
  });
});
