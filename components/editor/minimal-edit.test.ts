import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minimalEdit } from './minimal-edit';

const apply = (before: string, after: string) => {
  const edit = minimalEdit(before, after);
  return edit ? before.slice(0, edit.start) + edit.text + before.slice(edit.end) : before;
};

describe('the smallest edit between two texts', () => {
  test('equal texts need none', () => expect(minimalEdit('a clinic', 'a clinic')).toBeNull());

  test('keeps what is common at both ends', () =>
    expect(minimalEdit('A clinic has doctors.', 'A clinic has many doctors.')).toEqual({
      start: 13,
      end: 13,
      text: 'many ',
    }));

  test('a repeated letter is inserted once', () =>
    expect(minimalEdit('aa', 'aaa')).toEqual({ start: 2, end: 2, text: 'a' }));

  test('does not cut a surrogate pair in two', () =>
    expect(minimalEdit('x😀y', 'x😁y')).toEqual({ start: 1, end: 3, text: '😁' }));

  test('always leads from one text to the other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        expect(apply(before, after)).toBe(after);
      }),
    );
  });
});
