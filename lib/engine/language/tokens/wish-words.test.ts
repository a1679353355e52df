import { expect, it } from 'vitest';
import { plainWords } from './plain-words';
import { tokenize } from './tokenize';

const words = (text: string): string =>
  tokenize(text, 0, text.length)
    .map((t) => t.lower)
    .join(' ');
const plain = (text: string): string =>
  plainWords(tokenize(text, 0, text.length))
    .map((t) => t.lower)
    .join(' ');

it.each([
  ["For each boat I'd like to have the length and the draft", 'for each boat we record the length and the draft'],
  ['For every job I want to see the status and the price', 'for every job we record the status and the price'],
  ['For each room please add the size and the floor', 'for each room we record the size and the floor'],
  ['When a lift was checked he should be able to fill in the date', 'when a lift was checked we record the date'],
  ['A client has at least one boat, the marina has nine', 'a client has at least one boat'],
  ['Each class has one coach, but sometimes somebody else steps in', 'each class has one coach'],
  ['It arrives on a certain day and leaves on another one', 'it arrives on a certain day and leaves on a day'],
  ['A guide has a licence, but not everybody has one', 'a guide has a licence , if any'],
  ['Product is with code, name and price', 'product has code , name and price'],
  ['Every position is one product, quantity and price', 'every position has one product , quantity and price'],
])('says what is wished for as what is kept: %s', (text, told) => {
  expect(plain(text)).toBe(told);
});

it.each([
  'For each member I want to see the orders and the payments',
  'I want to see the name and the price',
  'He fills in the form',
  'Every bed is one of single, double and bunk',
  'A client has a name, the boat has a length',
])('leaves other sentences as they are: %s', (text) => {
  expect(plain(text)).toBe(words(text));
});
