import { expect, it } from 'vitest';
import { reasonComment, reasonSentence } from './empty-words';

it.each([
  ['until published', 'Empty until published', 'It is empty until published.'],
  ['once known', 'Set once known', 'It is set once known, and empty otherwise.'],
  ['is only set for trials', 'Set for trials', 'It is set for trials, and empty otherwise.'],
  ['optional', undefined, 'The description says “optional”.'],
  ['', undefined, 'The description lets it be missing.'],
])('reads “%s”', (reason, comment, sentence) => {
  expect(reasonComment(reason)).toBe(comment);
  expect(reasonSentence(reason)).toBe(sentence);
});
