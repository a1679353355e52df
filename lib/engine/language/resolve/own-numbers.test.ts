import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';

const uniqueIn = (text: string, entity: string) =>
  readBrief(text)
    .model.entities.find((e) => e.name === entity)
    ?.attributes.filter((a) => a.unique)
    .map((a) => a.name);

describe('the number of a thing', () => {
  it('named after it is unique', () => {
    expect(uniqueIn('Each customer has a customer number, a name and an address.', 'customer')).toEqual([
      'customer number',
    ]);
  });

  it('is unique without its name where it comes first', () => {
    expect(uniqueIn('A supplier has a code, a name and a city.', 'supplier')).toEqual(['code']);
  });

  it('is not unique where such things are numbered within something else', () => {
    expect(uniqueIn('A hotel has rooms. Each room has a room number and a price.', 'room')).toEqual([]);
  });

  it('is not unique beside another fact that identifies the thing', () => {
    expect(uniqueIn('Each employee has an employee number, a badge code (unique) and a name.', 'employee')).toEqual([
      'badge code',
    ]);
  });
});
