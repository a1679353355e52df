import { expect, it } from 'vitest';
import { article } from './inflect';

it.each([
  ['order', 'an'],
  ['customer', 'a'],
  ['user', 'a'],
  ['unit', 'a'],
  ['university', 'a'],
  ['utility', 'a'],
  ['usher', 'an'],
  ['uninsured driver', 'an'],
  ['umbrella', 'an'],
  ['urn', 'an'],
  ['hour', 'an'],
  ['hotel', 'a'],
])('%s takes “%s”', (word, wanted) => {
  expect(article(word)).toBe(wanted);
});
