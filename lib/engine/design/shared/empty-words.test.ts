import { expect, it } from 'vitest';
import { reasonComment, reasonSentence } from './empty-words';

it.each([
  ['until published', 'Empty until published', 'It is empty until published.'],
  ['once known', 'Set once known', 'It is set once known, and empty otherwise.'],
  ['is only set for trials', 'Set for trials', 'It is set for trials, and empty otherwise.'],
  ['optional', undefined, 'The description calls it optional.'],
  ['is optional', undefined, 'The description calls it optional.'],
  ['may have', undefined, 'The description lets it be missing.'],
  ['marked with “?”', undefined, 'The description lets it be missing.'],
  ['which may be missing', undefined, 'The description lets it be missing.'],
  ['empty until published', 'Empty until published', 'It is empty until published.'],
  ['must be left empty until it is back', 'Empty until it is back', 'It is empty until it is back.'],
  ['stays empty for no-shows', 'Empty for no-shows', 'It is empty for no-shows.'],
  ['unknown at first', 'Empty at first', 'It is empty at first.'],
  ['is filled in when they leave', 'Set when they leave', 'It is set when they leave, and empty otherwise.'],
  ['null until it ends, and it is after the start', 'Empty until it ends', 'It is empty until it ends.'],
  ['not everyone has one', undefined, 'The description says “not everyone has one”.'],
  ['', undefined, 'The description lets it be missing.'],
])('reads “%s”', (reason, comment, sentence) => {
  expect(reasonComment(reason)).toBe(comment);
  expect(reasonSentence(reason)).toBe(sentence);
});
