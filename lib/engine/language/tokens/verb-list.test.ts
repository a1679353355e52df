import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';

const entities = (text: string): readonly string[] => readBrief(text).model.entities.map((e) => e.name);

describe('several things done by the same', () => {
  it('are each a verb with its object', () => {
    const names = entities('Players can join teams, leave teams, and rate matches. Teams and matches have a name.');
    expect([...names].sort()).toEqual(['match', 'player', 'team']);
  });

  it('are told from names that begin with a verb', () => {
    const names = entities('The firm can manage orders, order items, and order lines.');
    expect([...names].sort()).toEqual(['order', 'order item', 'order line']);
  });

  it('keep what many take part in apart from who brought it about', () => {
    const { relationships } = readBrief(
      'Cooks have a name. Dish (Dish ID, Name, Creator ID). Cooks can create dishes, collect dishes and publish menus.',
    ).model;
    const both = relationships.filter((r) => r.ends.every((e) => /^(?:cook|dish)$/.test(e.entity)));
    expect(both.some((r) => r.ends.every((e) => e.max === 'many'))).toBe(true);
  });
});

describe('what software is said to be for', () => {
  it('is what it keeps', () => {
    const text = 'The main functions of a land system include managing parcels, tracking buyers, and recording leases.';
    expect([...entities(text)].sort()).toEqual(['buyer', 'lease', 'parcel']);
  });
});
