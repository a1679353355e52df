import { expect, it } from 'vitest';
import { plainSubject } from './spoken-subject';
import { tokenize } from './tokenize';

const said = (text: string): string =>
  plainSubject(tokenize(text, 0, text.length))
    .map((t) => t.lower)
    .join(' ');

it.each([
  ['Each kayak, it has a colour', 'each kayak has a colour'],
  ['The guides, they each speak a language', 'the guides speak a language'],
  ['A sale, that is one buyer and one lot', 'a sale has one buyer and one lot'],
  ['And then there are tents, they have a size', 'and then tents have a size'],
  ['We have members, so we take their name and their phone', 'for members we record name and their phone'],
])('tells of what is named first: %s', (text, told) => {
  expect(said(text)).toBe(told);
});

it.each([
  'In winter, they close',
  'A tent has a name, a code and a price, it can be zero',
  'Besides, it has a colour',
  'If a kayak breaks, it is repaired',
])('leaves other sentences as they are: %s', (text) => {
  expect(said(text)).toBe(
    tokenize(text, 0, text.length)
      .map((t) => t.lower)
      .join(' '),
  );
});
