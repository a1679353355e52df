import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryVersion } from '../testing/arbitrary-versions';
import { targets } from './registry';
import { inputOf, inUse } from './testing/reads-back';
import { stress } from './testing/stress';

it('every target has an id of its own', () => {
  expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
});

describe.each(targets.map((target) => [target.name, target] as const))('%s', (_, target) => {
  it('writes files with safe paths, each once, that end with a newline', () => {
    fc.assert(
      fc.property(arbitraryVersion, fc.string({ unit: 'grapheme' }), fc.boolean(), (of, name, live) => {
        const files = target.files(inputOf(live ? inUse(of) : of, name));
        expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length);
        for (const { path, text } of files) {
          expect(path).toMatch(/^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/);
          expect(text).toMatch(/\n$/);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is the same for the same design and moment, and speaks in whole sentences', () => {
    const input = inputOf(inUse(stress));
    expect(target.files(structuredClone(input))).toEqual(target.files(input));
    for (const note of target.notes(input)) expect(note).toMatch(/^[A-Z][\s\S]*\.$/);
  });
});
