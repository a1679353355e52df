import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';

const referred = (text: string, from: string): readonly string[] =>
  readBrief(text)
    .model.relationships.filter((r) => r.ends.some((end) => end.entity === from))
    .flatMap((r) => r.ends.map((end) => end.entity).filter((name) => name !== from))
    .sort();

describe('a record of what happens', () => {
  it('refers to those it happens to', () => {
    const text =
      'Houses and tenants have a name. Lease: records the leasing of houses by tenants, including start date and deposit.';
    expect(referred(text, 'lease')).toEqual(['house', 'tenant']);
    const books =
      'Books and students have a name. The system records the borrowing of books by students, including due date and fine.';
    expect(referred(books, 'borrowing')).toEqual(['book', 'student']);
  });
});

describe('who or what a thing is of', () => {
  it('is told by who is in charge, where they live and what they apply for', () => {
    const text = 'Buildings have a name. Nurses have a phone. Nurses are in charge of buildings.';
    expect(referred(text, 'building')).toEqual(['nurse']);
    const rooms = readBrief('Rooms have a number. Students have a name. Students live in rooms.').model.relationships;
    expect(rooms[0]?.ends.find((e) => e.entity === 'student')?.max).toBe('many');
    expect(rooms[0]?.ends.find((e) => e.entity === 'room')?.max).toBe(1);
  });
});
