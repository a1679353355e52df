import { expect, it } from 'vitest';
import { printClaim } from '../patterns/print';
import { readSentences } from '../read';

const read = (text: string): readonly string[] =>
  readSentences(text)
    .flatMap((sentence) => sentence.claims)
    .filter((claim) => claim.kind !== 'act' && claim.kind !== 'ignored')
    .map(printClaim);

it('takes the words that tell which one is meant for no verb of the statement', () => {
  expect(read('For each bridge, the name, the road it carries and the length are stored.')).toContain(
    'bridge: name, road, length',
  );
  expect(read('For every dose, the batch it is taken from is recorded.')).toContain('dose: batch');
});

it('leaves moments and what is done in the end', () => {
  expect(read('A lesson has a title and the day it starts.')).toContain('lesson: title, starts on');
  expect(read('Claims have a state. In the end it is settled, denied or withdrawn.')).toContain('claim: state');
});
