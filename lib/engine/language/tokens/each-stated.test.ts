import { expect, it } from 'vitest';
import { printClaim } from '../patterns/print';
import { readSentences } from '../read';

const read = (text: string): readonly string[] =>
  readSentences(text).flatMap((s) => s.claims.filter((c) => c.kind === 'relate' || c.kind === 'facts').map(printClaim));

it.each([
  [
    'The estate records each spring, including its depth and flow rate, with each spring belonging to one valley.',
    'each spring belong',
  ],
  ['A pump may carry several gauges, with each gauge bound to a pump.', 'each gauge bind pump [manyToOne]'],
])('reads what is said of each behind "with" as a statement: %s', (text, claim) => {
  expect(read(text).some((c) => c.startsWith(claim))).toBe(true);
});

it('leaves a list of facts behind "with each" as it is', () => {
  expect(read('Growers send crates, with each crate containing a crate number and a weight.')).toContain(
    'crate: crate number, weight',
  );
});
