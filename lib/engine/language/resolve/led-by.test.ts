import { expect, it } from 'vitest';
import { readBrief } from '../index';

const between = (text: string): number =>
  readBrief(`Clerks have a name. Branches have a city. ${text}`).model.relationships.filter((r) =>
    r.ends.every((e) => /^(?:clerk|branch)$/.test(e.entity)),
  ).length;

it('keeps who leads a group apart from who belongs to it', () => {
  expect(between('Each clerk works in one branch, and each branch is managed by one clerk.')).toBe(2);
  expect(between('A branch employs many clerks. A branch is headed by a clerk.')).toBe(2);
});

it('takes what is said twice for one', () => {
  expect(between('Each clerk works in one branch. A branch employs many clerks.')).toBe(1);
});
