import { expect, it } from 'vitest';
import { article, plural, singular } from './inflect';

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

it.each([
  ['menu', 'menus'],
  ['status', 'statuses'],
  ['bus', 'buses'],
  ['submenu', 'submenus'],
  ['calorie', 'calories'],
])('one %s, several %s', (one, several) => {
  expect(plural(one)).toBe(several);
  expect(singular(several)).toBe(one);
  expect(singular(one)).toBe(one);
});
