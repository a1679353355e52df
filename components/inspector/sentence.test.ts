import { expect, test } from 'vitest';
import { sentenceAround } from './sentence';

const brief = 'A clinic has doctors. Each licence must be unique! It is 12.5 km away.\n- A room: a number';
const at = (word: string) => ({ start: brief.indexOf(word), end: brief.indexOf(word) + word.length });

test('a sentence ends at its full stop', () =>
  expect(sentenceAround(brief, at('doctors'))).toBe('A clinic has doctors.'));

test('a place in the middle gives the whole sentence', () =>
  expect(sentenceAround(brief, at('licence'))).toBe('Each licence must be unique!'));

test('a decimal point does not end a sentence', () =>
  expect(sentenceAround(brief, at('km'))).toBe('It is 12.5 km away.'));

test('a list line is a sentence without its bullet', () =>
  expect(sentenceAround(brief, at('number'))).toBe('A room: a number'));

test('a long sentence is cut around the place', () => {
  const long = `${'word '.repeat(100)}here ${'word '.repeat(100)}`;
  const cut = sentenceAround(long, { start: 500, end: 504 });
  expect(cut).toContain('here');
  expect(cut.length).toBeLessThan(230);
});

test('a place beyond the end of the text is no reason to fail', () =>
  expect(sentenceAround('A clinic.', { start: 50, end: 60 })).toBe('A clinic.'));
