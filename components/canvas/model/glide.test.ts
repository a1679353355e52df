import { describe, expect, it } from 'vitest';
import { easeOut, placesBetween, placesChanged } from './glide';

const from = { a: { x: 0, y: 0 }, b: { x: 10, y: 10 }, gone: { x: 1, y: 1 } };
const to = { a: { x: 100, y: 40 }, b: { x: 10, y: 10 }, fresh: { x: 5, y: 5 } };

describe('gliding to a new layout', () => {
  it('moves only tables that are in both layouts, elsewhere', () => {
    expect(placesChanged(from, to)).toEqual(['a']);
  });

  it('starts where the tables were and ends where they go; new ones are there at once', () => {
    expect(placesBetween(from, to, 0)).toEqual({ ...to, a: from.a });
    expect(placesBetween(from, to, 0.5)).toEqual({ ...to, a: { x: 50, y: 20 } });
    expect(placesBetween(from, to, easeOut(1))).toEqual(to);
  });
});
