import { expect, test } from 'vitest';
import { globalCommand, type KeyPlace, type PressedKey } from './global-command';

const key = (name: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const page: KeyPlace = { typing: false, ownUndo: false, modal: false };

test('Control and Command do the same', () => {
  expect(globalCommand(key('k', { ctrlKey: true }), page)).toBe('palette');
  expect(globalCommand(key('k', { metaKey: true }), page)).toBe('palette');
});

test('undo and both ways to redo', () => {
  expect(globalCommand(key('z', { ctrlKey: true }), page)).toBe('undo');
  expect(globalCommand(key('Z', { metaKey: true, shiftKey: true }), page)).toBe('redo');
  expect(globalCommand(key('y', { ctrlKey: true }), page)).toBe('redo');
});

test('a field keeps its own undo', () =>
  expect(globalCommand(key('z', { ctrlKey: true }), { ...page, typing: true, ownUndo: true })).toBeNull());

test('a question mark is text where text is typed', () => {
  expect(globalCommand(key('?', { shiftKey: true }), page)).toBe('help');
  expect(globalCommand(key('?', { shiftKey: true }), { ...page, typing: true })).toBeNull();
});

test('under a dialog the page stays as it is', () => {
  expect(globalCommand(key('b', { ctrlKey: true }), { ...page, modal: true })).toBeNull();
  expect(globalCommand(key('F8'), { ...page, modal: true })).toBeNull();
});

test('F8 goes through the findings even while typing', () => {
  expect(globalCommand(key('F8'), { ...page, typing: true })).toBe('nextFinding');
  expect(globalCommand(key('F8', { shiftKey: true }), page)).toBe('previousFinding');
});

test('letters without Control mean nothing', () => expect(globalCommand(key('b'), page)).toBeNull());
