import { expect, test } from 'vitest';
import { defaultPanels, fitPanel, parsePanels } from './panels';

test('a panel is never so wide that the diagram has no room', () => {
  expect(fitPanel('left', 5000, 1000)).toBe(600);
  expect(fitPanel('right', 5000, 1000)).toBe(500);
});

test('a panel is never too narrow to read', () => expect(fitPanel('left', 10, 1000)).toBe(280));

test('what was remembered comes back', () =>
  expect(parsePanels('{"left":{"open":false,"width":400},"right":{"open":true}}')).toEqual({
    left: { open: false, width: 400 },
    right: { open: true },
  }));

test('anything else in the storage is the default', () => {
  expect(parsePanels(null)).toEqual(defaultPanels);
  expect(parsePanels('not json')).toEqual(defaultPanels);
  expect(parsePanels('{"left":7,"right":{"width":"wide"}}')).toEqual(defaultPanels);
});
