import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';

const factsOf = (text: string) =>
  new Map(readBrief(text).model.entities.map((e) => [e.name, e.attributes.map((a) => a.name)]));

describe('what a sentence is about', () => {
  it.each(['In terms of', 'With regard to', 'As for', 'Regarding', 'For'])('%s', (words) => {
    const facts = factsOf(`${words} patients, the system records the name and the phone number.`);
    expect([...facts]).toEqual([['patient', ['name', 'phone number']]]);
  });

  it('is a label before a comma', () => {
    const facts = factsOf('Visitor management, stores visitor information, including names and phone numbers.');
    expect(facts.get('visitor')).toEqual(['name', 'phone number']);
  });
});
