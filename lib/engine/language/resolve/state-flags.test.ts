import { expect, it } from 'vitest';
import { readBrief } from '../index';

const facts = (text: string, entity: string) =>
  readBrief(text)
    .model.entities.find((e) => e.id === entity)
    ?.attributes.map((a) => a.name);

it('what a story does to a thing is a flag of it', () => {
  const text = 'As an admin, I want to block riders who do not pay. Riders have a nickname and a phone.';
  expect(facts(text, 'rider')).toContain('blocked');
});

it('is left to a status that tells it already', () => {
  const text =
    'As an admin I want to suspend accounts. An account has an email and a status: active, suspended or closed.';
  expect(facts(text, 'account')).toEqual(['email', 'status']);
});

it('a group of which nothing else is told is a fact', () => {
  expect(facts('A toy belongs to one category. Toys have a title.', 'toy')).toEqual(['title', 'category']);
});
