import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryVersion } from '../testing/arbitrary-versions';
import { schemaFaults } from '../testing/valid-schema';
import { mergeReading } from './index';

describe('always', () => {
  it('is the reading itself without hand edits', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, (before, reading) => {
        expect(mergeReading({ base: before, current: before }, reading).schema).toBe(reading);
        expect(mergeReading({ base: before, current: structuredClone(before) }, reading).schema).toBe(reading);
      }),
    );
  });

  it('is the current schema itself when the reading has not changed', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, (before, current) => {
        const { schema: merged, diagnostics } = mergeReading({ base: before, current }, structuredClone(before));
        expect(merged).toEqual(current);
        expect(diagnostics).toEqual([]);
      }),
    );
  });

  it('is valid when all three are', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, arbitraryVersion, (before, current, reading) => {
        expect(schemaFaults(mergeReading({ base: before, current }, reading).schema)).toEqual([]);
      }),
    );
  });

  it('settles: merged again with the same reading, nothing changes', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, arbitraryVersion, (before, current, reading) => {
        const once = mergeReading({ base: before, current }, reading).schema;
        expect(mergeReading({ base: reading, current: once }, structuredClone(reading)).schema).toEqual(once);
      }),
    );
  });
});
