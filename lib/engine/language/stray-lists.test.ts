import { describe, expect, it } from 'vitest';
import { printClaim } from './patterns/print';
import { readSentences } from './read';

const strayIn = (text: string): readonly string[] =>
  readSentences(text)
    .flatMap((s) => s.claims)
    .filter((c) => c.pattern === 'stray-list' || c.pattern === 'bullet-fact')
    .map(printClaim);

describe('lists that no pattern read', () => {
  it.each([
    ['Boat (boat number, name, length) records the boats of the harbour.', 'boat: boat number, name, length'],
    ['We use “Berths” (berth number, length, depth) and quays.', 'berth: berth number, length, depth'],
  ])('%s', (text, read) => {
    expect(strayIn(text)).toContain(read);
  });

  it('leaves values and what a pattern has read', () => {
    expect(strayIn('A lamp has a colour (red, green, blue) and a price.')).toEqual([]);
    expect(strayIn('The light is on or off (day, night).')).toEqual([]);
  });
});
