import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryVersion } from '../../testing/arbitrary-versions';
import { clinic } from '../../testing/clinic';
import { expectGolden, inputOf } from '../testing/reads-back';
import { mermaid } from './index';

describe('Mermaid', () => {
  it('of a readable design', async () => {
    await expectGolden(mermaid, clinic);
  });

  it('names every table and draws every foreign key, whatever things are called', () => {
    fc.assert(
      fc.property(arbitraryVersion, fc.string({ unit: 'grapheme' }), (schema, name) => {
        const [file, page] = mermaid.files(inputOf(schema, name));
        const lines = file?.text.trimEnd().split('\n') ?? [];
        expect(lines[0]).toBe('erDiagram');
        expect(lines.filter((line) => / (\|\||\}o|\|o)--/.test(line))).toHaveLength(
          schema.tables.flatMap(({ foreignKeys }) => foreignKeys).length,
        );
        // A name must not end the block it stands in.
        expect(page?.text.match(/^```/gm)).toHaveLength(2);
      }),
      { numRuns: 60 },
    );
  });
});
