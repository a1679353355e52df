import { describe, expect, it } from 'vitest';
import { readBrief } from './index';

const factsOf = (text: string) =>
  new Map(readBrief(text).model.entities.map((e) => [e.name, e.attributes.map((a) => a.name)]));

describe('a list within a list', () => {
  it('is of a thing of its own', () => {
    const facts = factsOf('Each repair has a date, vehicle information (plate number, model, owner name) and a cost.');
    expect(facts.get('vehicle')).toEqual(['plate number', 'model', 'owner name']);
    expect(facts.get('repair')).toEqual(['date', 'cost']);
  });

  it('stays with its owner where it only says when', () => {
    const facts = factsOf('Each comment has a text and commenter information (if known, the name and the email).');
    expect(facts.has('commenter')).toBe(false);
  });
});

describe('the details of what is composed', () => {
  it('are its lines, each of one thing', () => {
    const facts = factsOf(
      'Products have a name. Orders have a date. The system manages order details including products, quantity and unit price.',
    );
    expect(facts.get('order line')).toEqual(['quantity', 'unit price']);
  });
});
