import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';

/** "owner -> target as role" of every reference, and the attributes of an entity. */
const read = (text: string) => {
  const { model } = readBrief(text);
  const name = new Map(model.entities.map((e) => [e.id, e.name]));
  return {
    entities: model.entities.map((e) => e.name),
    facts: (entity: string) => model.entities.find((e) => e.name === entity)?.attributes.map((a) => a.name),
    tied: model.relationships.map((r) =>
      r.ends
        .map((e) => name.get(e.entity))
        .sort()
        .join(' '),
    ),
  };
};

describe('a fact of another thing', () => {
  it('is a reference where it is what the other is called by', () => {
    const { facts, tied } = read(
      'Each grower has a name and a phone number. Each delivery has a delivery date, a weight and the grower name.',
    );
    expect(facts('delivery')).toEqual(['delivery date', 'weight']);
    expect(tied).toContain('delivery grower');
  });

  it('stays one where the words name a kind of name', () => {
    const { facts } = read('Each stage has a name and a size. Each musician has a name, a stage name and an email.');
    expect(facts('musician')).toContain('stage name');
  });

  it('is a reference where it is what was done to the other', () => {
    const { facts, tied } = read(
      'Each machine has a code and a location. Each repair record has a repair date, the machine repaired and a cost.',
    );
    expect(facts('repair record')).toEqual(['repair date', 'cost']);
    expect(tied).toContain('machine repair record');
  });
});

describe('what two things have to do with each other', () => {
  const text =
    'Members have a name and an email. A club has a name and a description. Members can create clubs. Members can join clubs.';

  it('is told apart: who creates a thing, and who joins it', () => {
    expect(read(text).tied).toEqual(['club member', 'club member']);
  });

  it('keeps who plays a single part beside the many who take part', () => {
    const { tied } = read(
      'Each employee has a name and a phone number. Each project has a title, a budget and a project manager. Each project involves multiple employees, and each employee can participate in multiple projects.',
    );
    expect(tied).toEqual(['employee project', 'employee project']);
  });

  it('is a reference to the thing in some state', () => {
    const { facts, tied } = read(
      'Roles have a name and a level. Each guard has a badge number, a fixed role and a phone.',
    );
    expect(facts('guard')).toEqual(['badge number', 'phone']);
    expect(tied).toEqual(['guard role']);
  });
});

describe('a part that people play', () => {
  it('is one of the people with facts, not a table without any', () => {
    const { entities, tied } = read(
      'Each employee has a name and a phone number. Each planting record has a planting date, an area and a planter ID. The planter ID is linked to the employee.',
    );
    expect(entities).not.toContain('planter');
    expect(tied).toContain('employee planting record');
  });

  it('is a thing of its own where it has facts', () => {
    const { entities } = read('Users have a name and an email. Each owner has a name, a tax number and an address.');
    expect(entities).toEqual(expect.arrayContaining(['user', 'owner']));
  });
});
