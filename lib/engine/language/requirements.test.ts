import { describe, expect, it } from 'vitest';
import { readBrief } from './index';

const modelOf = (text: string) => readBrief(text).model;

const entities = (text: string): readonly string[] => modelOf(text).entities.map((e) => e.name);

const factsOf = (text: string, name: string): readonly string[] =>
  modelOf(text)
    .entities.find((e) => e.name === name)
    ?.attributes.map((a) => a.name)
    .filter((n) => n !== 'id') ?? [];

/** The names of the things that something is tied to. */
const tiesOf = (text: string, name: string): readonly string[] => {
  const { entities: all, relationships } = modelOf(text);
  const id = all.find((e) => e.name === name)?.id;
  const others = relationships
    .filter((r) => r.ends.some((end) => end.entity === id))
    .flatMap((r) => r.ends.flatMap((end) => (end.entity === id ? [] : end.entity)));
  return others.flatMap((other) => all.find((e) => e.id === other)?.name ?? []).toSorted();
};

describe('a history', () => {
  it.each([
    ["Vans have a plate. It also keeps the van's ownership history, including owner name and start date.", 'van'],
    ['Vans have a plate. It tracks the ownership history of each van, including owner name and start date.', 'van'],
  ])('is a row each time: %s', (text, whole) => {
    expect(factsOf(text, 'ownership record')).toEqual(['owner name', 'start date']);
    expect(tiesOf(text, 'ownership record')).toEqual([whole]);
    expect(factsOf(text, whole)).toEqual(['plate']);
  });

  it('is that of the people it begins with', () => {
    const text = 'Nurses have a name. It manages nurse transfer history, recording the old ward and the move date.';
    expect(tiesOf(text, 'transfer record')).toEqual(['nurse']);
  });
});

describe('a key that leads a list', () => {
  it.each([
    ['Each alarm message includes an alarm ID, alarm time and text.', 'alarm message'],
    ['The gym offers several class formats, each with a workout ID, workout name and price.', 'class format'],
    ['Each waste collection includes a record ID, collection date and weight.', 'waste collection'],
  ])('is the own key of what has it: %s', (text, name) => {
    expect(factsOf(text, name).some((fact) => / id$/.test(fact))).toBe(false);
  });

  it('refers to the thing whose facts the same number leads', () => {
    const text = 'Cars have a plate number and a model. A fine records the date, plate number and amount.';
    expect(tiesOf(text, 'fine')).toEqual(['car']);
    expect(factsOf(text, 'fine')).toEqual(['date', 'amount']);
  });

  it('is only a number where people have one each', () => {
    const text = 'Suppliers have a vat number and a name. Customers have a name, vat number and city.';
    expect(tiesOf(text, 'customer')).toEqual([]);
  });
});

describe('what is no fact and no thing', () => {
  it.each([
    'The system supports members to register personal accounts and log in. Members have a name.',
    'Ordinary members have the authority to query and edit entries. Members have a name.',
    'Members are responsible for collecting data related to wells. Members have a name.',
  ])('is what somebody may do: %s', (text) => {
    expect(entities(text)).toEqual(['member']);
    expect(factsOf(text, 'member')).toEqual(['name']);
  });

  it('is an example in quotation marks', () => {
    const text = 'Each map can have several layers, such as "Base Status", "Road Status", etc. Each layer has a name.';
    expect(factsOf(text, 'map')).not.toContain('road status');
  });
});

describe('a record of what is done', () => {
  it('is of all who take part, as the system records it', () => {
    const text =
      'When riders scan the code, the system unlocks the scooter and starts recording the ride, including start time and route. Riders have a phone. Scooters have a status.';
    expect(tiesOf(text, 'ride')).toEqual(['rider', 'scooter']);
    expect(factsOf(text, 'ride')).toEqual(['start time', 'route']);
  });

  it('is of what is processed', () => {
    const text = 'Claims have a text. For each claim processing, the system records the handling time and result.';
    expect(tiesOf(text, 'claim processing record')).toEqual(['claim']);
  });

  it('has an amount for each of several, where the key of one is listed', () => {
    const text =
      'Each order has a date, product ID and order quantity. An order can include several products. Products have a name.';
    expect(factsOf(text, 'order product')).toEqual(['quantity']);
    expect(factsOf(text, 'order')).toEqual(['date']);
  });
});

describe('things told of together', () => {
  it('have the same facts where keeping them is said in a gerund', () => {
    const text = 'Managing information about lakes and rivers, including names and depths.';
    expect(factsOf(text, 'lake')).toEqual(['name', 'depth']);
    expect(factsOf(text, 'river')).toEqual(['name', 'depth']);
  });

  it('are named before the examples of them', () => {
    const text =
      'The clinic has several staff roles such as nurse, doctor and cleaner, each with a role name and a rate.';
    expect(factsOf(text, 'staff role')).toEqual(['role name', 'rate']);
  });

  it('may stand in for one another', () => {
    const text = 'Parts have a name, price and substitute parts.';
    expect(modelOf(text).relationships.map((r) => r.ends.map((end) => end.max))).toEqual([['many', 'many']]);
  });
});

describe('two of a kind in one list', () => {
  it.each([
    ['A move has a previous shelf, a new shelf and a date. Shelves have a code.', 'move', 'shelf'],
    ['A review has the reviewing club, the reviewed club and a text. Clubs have a name.', 'review', 'club'],
  ])('are two ties: %s', (text, name, other) => {
    expect(tiesOf(text, name)).toEqual([other, other]);
  });

  it('are two facts where they are no things', () => {
    const text =
      'Items have a name. It tracks the price history of each item, including the old price and the new price.';
    expect(factsOf(text, 'price change')).toEqual(['old price', 'new price']);
  });
});

describe('what comes up somewhere', () => {
  it('is a row with a key to where it was found', () => {
    const text = 'Machines have a name. When a defect is found on a machine, the defect type and time are recorded.';
    expect(tiesOf(text, 'defect')).toEqual(['machine']);
    expect(factsOf(text, 'machine')).toEqual(['name']);
  });
});

describe('a label', () => {
  it('names no thing where other things are told of behind it', () => {
    const text =
      'For sales management, customers place orders, and each order has a date and a total. Customers have a name.';
    expect(entities(text)).toEqual(['customer', 'order']);
  });
});

describe('what is written on something', () => {
  it('is one of each, whatever it is called', () => {
    const text =
      'Theatre groups have a city. Players have a name. A request records the requested player, the requesting group and the date.';
    expect(tiesOf(text, 'request')).toEqual(['player', 'theatre group']);
    expect(factsOf(text, 'request')).toEqual(['date']);
  });

  it('does not tell what undoes it', () => {
    const text =
      'Customers can subscribe to plans or unsubscribe from them. Customers have a name. Plans have a price.';
    expect(entities(text)).toEqual(['customer', 'plan']);
  });
});
