import { expect, test } from 'vitest';
import { withSentence } from './with-sentence';

test('follows prose on the same line', () =>
  expect(withSentence('A clinic has doctors.\n', 'A doctor may retire.')).toBe(
    'A clinic has doctors. A doctor may retire.',
  ));

test('starts a paragraph of its own after a list', () =>
  expect(withSentence('Doctors:\n- name.', 'A doctor may retire.')).toBe('Doctors:\n- name.\n\nA doctor may retire.'));

test('is the text when there was none', () => expect(withSentence('  \n', 'A clinic.')).toBe('A clinic.'));
