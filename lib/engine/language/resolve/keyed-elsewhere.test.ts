import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';

const entities = (text: string) => readBrief(text).model.entities.map((e) => e.name);

describe('people', () => {
  it('are kept where something carries their key and they do something', () => {
    expect(entities('Users buy goods. Orders include an order number, a user id and an amount.')).toContain('user');
  });

  it('are kept where something carries their particulars', () => {
    expect(entities('Each order has an order number, customer information and a total amount.')).toContain('customer');
  });
});

describe('what is no thing', () => {
  it('is no entity: doings, states and pieces of a sentence', () => {
    const text =
      'Customers have a name and an email. It also tracks the creation, update and deletion timestamps. The firm has several departments, each responsible for different projects.';
    expect(entities(text)).not.toEqual(expect.arrayContaining(['creation']));
    expect(entities(text)).not.toEqual(expect.arrayContaining(['responsible']));
  });

  it('is no entity twice: a thing named with and without its modifier', () => {
    const names = entities(
      'The company undertakes multiple construction projects. Each project has a name and a budget.',
    );
    expect(names).toEqual(['project']);
  });
});
