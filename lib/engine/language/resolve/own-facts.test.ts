import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';

const factsOf = (text: string) =>
  new Map(readBrief(text).model.entities.map((e) => [e.name, e.attributes.map((a) => a.name)]));

describe('the facts of a thing', () => {
  it('include no other key than its own, by whatever part of its name it is called', () => {
    const facts = factsOf('Each repair task has a task ID, a repair date and a cost.');
    expect(facts.get('repair task')).toEqual(['id', 'repair date', 'cost']);
  });

  it('keep the key of another thing apart', () => {
    const facts = factsOf('Tasks have a title and a status. Each repair task has a task ID, a repair date and a cost.');
    expect(facts.get('repair task')).not.toContain('id');
  });

  it('are those in parentheses behind "information"', () => {
    const facts = factsOf(
      'For dish management, the system records dish information (ingredients, taste, price, etc.).',
    );
    expect(facts.get('dish')).toEqual(['ingredient', 'taste', 'price']);
  });

  it('are a name where nothing else is told', () => {
    const facts = factsOf('The garage has many customers. A repair belongs to one customer and has a date and a cost.');
    expect(facts.get('customer')).toEqual(['name']);
    expect(facts.get('repair')).toEqual(['date', 'cost']);
  });

  it('do not include the thing itself', () => {
    const facts = factsOf(
      'Tank: Each tank needs to record its basic information, including tank ID, depth and volume.',
    );
    expect(facts.get('tank')).toEqual(['id', 'depth', 'volume']);
  });
});
