import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reuse } from './reuse';

describe('reuse', () => {
  it('gives an equal value, and the very same one when nothing changed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(reuse(a, structuredClone(b))).toEqual(b);
        expect(reuse(a, structuredClone(a))).toBe(a);
      }),
    );
  });

  it('keeps what did not change, by id where there is one', () => {
    const before = {
      list: [
        { id: 'a', deep: { x: 1 } },
        { id: 'b', deep: { x: 2 } },
      ],
      same: [1, 2],
    };
    const after = reuse(before, {
      list: [
        { id: 'new', deep: { x: 0 } },
        { id: 'b', deep: { x: 2 } },
        { id: 'a', deep: { x: 3 } },
      ],
      same: [1, 2],
    });
    expect(after.list[1]).toBe(before.list[1]);
    expect(after.list[2]).not.toBe(before.list[0]);
    expect(after.same).toBe(before.same);
  });

  it('does not take a missing key for one that is undefined, nor touch prototypes', () => {
    const evil = JSON.parse('{"__proto__": {"x": 1}}') as Record<string, unknown>;
    const result = reuse({ a: 1 } as Record<string, unknown>, evil);
    expect(Object.keys(result)).toEqual(['__proto__']);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
