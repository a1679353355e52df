import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGestures, createTyping, textChange } from './gesture';

describe('the change of a text', () => {
  it('leads from one text to the other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const { at, removed, inserted } = textChange(before, after);
        expect(before.slice(0, at) + inserted + before.slice(at + removed)).toBe(after);
      }),
    );
  });
});

/** How many undo steps a person makes by these texts, one after the other, at these times. */
function steps(changes: readonly (readonly [text: string, atMs: number])[]): number {
  let now = 0;
  const goesOn = createTyping(
    createGestures(() => now),
    'text',
  );
  let [count, before] = [0, ''];
  for (const [text, at] of changes) {
    now = at;
    if (!goesOn(before, text)) count += 1;
    before = text;
  }
  return count;
}

const typed = (text: string, from = 0): [string, number][] =>
  [...text].map((_, i) => [text.slice(0, i + 1), from + i * 100]);

describe('steps of typing', () => {
  it('are one for a few words without a pause', () => {
    expect(steps(typed('A customer has a name.'))).toBe(1);
  });

  it('begin anew after a pause, a line break, and a long stretch', () => {
    const hello = typed('hello');
    expect(steps([...hello, ['hello!', 5000]])).toBe(2);
    expect(steps(typed('one\ntwo\nthree'))).toBe(3);
    expect(steps(typed('word '.repeat(40)))).toBeGreaterThan(2);
  });

  it('begin anew when the person goes elsewhere, deletes, or pastes', () => {
    expect(steps([...typed('hello'), ['Xhello', 500]])).toBe(2);
    expect(steps([...typed('hello'), ['hell', 500], ['hel', 600]])).toBe(2);
    expect(
      steps([...typed('hi'), ['hi and a whole pasted sentence', 300], ['hi and a whole pasted sentence.', 400]]),
    ).toBe(3);
  });
});
