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

it('what a thing belongs to is a thing, though nothing else is told of it', () => {
  const text = 'A toy belongs to one category. Toys have a title.';
  expect(facts(text, 'toy')).toEqual(['title']);
  expect(facts(text, 'category')).toEqual(['name']);
});

it('what a thing is made by or kept in is a fact of it, where nothing else is told', () => {
  const text = 'A toy is made by one manufacturer. It is stored in a room. Toys have a title.';
  expect(facts(text, 'toy')).toEqual(['title', 'manufacturer', 'room']);
});
