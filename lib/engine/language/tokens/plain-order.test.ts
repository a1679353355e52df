import { expect, it } from 'vitest';
import { plainOrder } from './plain-order';
import { tokenize } from './tokenize';

const ordered = (text: string): string =>
  plainOrder(tokenize(text, 0, text.length))
    .map((t) => t.lower)
    .join(' ');

it.each([
  ['To every boat belongs a sail number and a berth', 'every boat has a sail number and a berth'],
  ['In a hangar are several planes', 'a hangar has several planes'],
  ['In one course many pupils are there', 'one course has many pupils'],
  ['For every repair must be noted the date and the cost', 'for every repair , we record the date and the cost'],
  ['It has to be saved the weight and the colour', 'we record the weight and the colour'],
  ['From the divers we need the name and the level', 'for the divers we need the name and the level'],
  ['At the time of booking we note the deposit', 'for booking we note the deposit'],
  ['The council shall keep, for each mast, its height', 'for each mast , the council shall keep its height'],
  ['We keep every bill a guest pays and the date', 'we keep every bill of a guest and the date'],
  ['A lorry has several axles, they have a number', 'a lorry has several axles , which have a number'],
])('puts the words in their usual order: %s', (text, told) => {
  expect(ordered(text)).toBe(told);
});

it.each([
  'In January are the fairs',
  'For every repair we note the date',
  'On Mondays we record the tides',
  'The day the licence expires is noted',
  'In the system the horse stays, without an owner',
])('leaves other sentences as they are: %s', (text) => {
  expect(ordered(text)).toBe(
    tokenize(text, 0, text.length)
      .map((t) => t.lower)
      .join(' '),
  );
});
