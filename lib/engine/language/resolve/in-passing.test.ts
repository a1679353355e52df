import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';

const factsOf = (text: string) =>
  new Map(readBrief(text).model.entities.map((e) => [e.name, e.attributes.map((a) => a.name)]));

describe('somebody named only as whose facts these are', () => {
  it('leaves them to what is talked about', () => {
    const facts = factsOf("A ticket has a barcode and a price. The buyer's email is recorded.");
    expect(facts.get('ticket')).toEqual(['barcode', 'price', 'buyer email']);
    expect(facts.has('buyer')).toBe(false);
  });

  it('keeps them where the text tells of such people elsewhere', () => {
    const facts = factsOf(
      "Buyers have a name. A buyer buys tickets. A ticket has a barcode and a price. The buyer's email is recorded.",
    );
    expect(facts.get('buyer')).toContain('email');
    expect(facts.get('ticket')).not.toContain('buyer email');
  });
});
