import { expect, it } from 'vitest';
import { readBrief } from '../index';

const factsOf = (text: string): readonly string[] =>
  readBrief(text).model.entities.flatMap((e) => e.attributes.map((a) => a.name));

it.each([
  ['A tour has a title and how long it takes in minutes.', 'duration'],
  ['A tour has a title, what it costs and a guide name.', 'price'],
  ['A pump has a code, how heavy it is and a maker.', 'weight'],
  ['A parade has a name, what time we set off, and a route name.', 'set off time'],
  ['A parcel has a weight, when it came in, and a colour.', 'came in at'],
  ['A diver has a name, where they live and a level.', 'address'],
  ['A van has a plate and how many people can ride in it at once.', 'number of people'],
  ['A tree has a name, what colour it is, and a height.', 'colour'],
])('names what a question in a list asks for: %s', (text, fact) => {
  expect(factsOf(text)).toContain(fact);
});

it('leaves conditions as they are', () => {
  expect(factsOf('A locker has a code, a colour and a return date, blank when it is out.')).toEqual([
    'code',
    'colour',
    'return date',
  ]);
});
